"""Rules on appendices."""
