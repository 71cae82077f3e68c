"""Rules on terms, abbreviations and names."""
