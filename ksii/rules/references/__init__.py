"""Rules on references: placeholders, views and profiles that lead nowhere."""

RULES = (
    "unknown_id",
    "duplicate_id",
    "unknown_kind",
    "unknown_placeholder",
    "malformed_placeholder",
    "unused_note",
    "misplaced_note",
    "unknown_view",
    "unprinted_view",
    "unknown_profile",
    "unlabelled_language",
)
