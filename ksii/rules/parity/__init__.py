"""Rules on what must be equal in all languages."""

RULES = (
    "missing_language",
    "stale_translation",
    "drifted_authentic_text",
    "unconfirmed_text",
    "structure_differs",
    "uneven_length",
    "undeclared_authenticity",
    "number_differs",
    "date_differs",
    "percent_differs",
    "unit_or_magnitude_differs",
    "placeholders_differ",
)
