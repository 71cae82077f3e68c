"""Rules on signing off."""
