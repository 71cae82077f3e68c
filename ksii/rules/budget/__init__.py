"""Rules on the budget."""
