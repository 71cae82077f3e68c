"""Faults of form: fields, values and files that a strategy does not have. The schema finds them; here are their pages."""

RULES = (
    "unknown_field",
    "wrong_type",
    "wrong_form",
    "out_of_range",
    "unknown_value",
    "missing_field",
    "unknown_language",
    "unknown_file",
    "missing_strategy",
)
