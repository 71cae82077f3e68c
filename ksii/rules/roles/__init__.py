"""Rules on roles."""
