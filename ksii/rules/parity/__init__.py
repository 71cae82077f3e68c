"""Rules on what must be equal in all languages."""
