"""Rules on audiences."""
