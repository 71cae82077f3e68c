"""Rules on crisis."""
