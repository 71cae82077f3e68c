"""Rules on structure."""

RULES = (
    "missing_section",
    "empty_section",
    "reference_to_unprinted_part",
    "view_option_without_effect",
    "words_after_placeholder",
    "filter_without_effect",
    "unused_entity",
    "incomplete_identity",
    "edition_code_mismatch",
    "incomplete_passport",
    "date_outside_period",
    "no_parent_document",
    "goal_without_parent_goal",
    "missing_parent_document",
    "unfinished_text",
    "heading_level_skipped",
    "no_summary",
)
