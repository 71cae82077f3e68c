"""Rules on channels."""
