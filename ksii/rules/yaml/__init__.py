"""Faults of the text of the files: what is not YAML, or more than YAML is good for. The loader finds them; here are their pages."""
