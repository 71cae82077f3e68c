"""Rules on evidence."""

RULES = (
    "loose_figure",
    "undated_fact",
    "stale_fact",
    "unrated_fact",
    "fact_dated_ahead",
    "two_values_for_one_day",
    "disputed_fact_printed",
    "unlinked_later_value",
    "superseded_by_older_value",
    "superseded_fact_printed",
    "uncited_source",
    "weaker_source",
    "fact_from_ai_only",
    "mixed_series",
    "bound_differs",
    "undated_source",
    "unattributed_quotation",
    "outdated_body_name",
)
