"""Rules on narratives."""
