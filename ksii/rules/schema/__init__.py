"""Faults of form: fields, values and files that a strategy does not have. The schema finds them; here are their pages."""
