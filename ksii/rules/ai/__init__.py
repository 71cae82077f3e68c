"""Rules on ai."""
