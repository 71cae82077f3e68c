"""Signatures: made with keys that a person holds, and looked at with public ones. Its libraries are imported by what uses them only."""
