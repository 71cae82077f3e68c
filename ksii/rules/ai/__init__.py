"""Rules on ai."""

RULES = (
    "no_ai_policy",
    "unrecorded_ai_use",
    "foreign_ai_on_unpublished_text",
    "unmarked_synthetic_media",
    "incomplete_ai_policy",
)
