"""Rules on audiences."""

RULES = (
    "audience_without_evidence",
    "incomplete_portrait",
    "missing_audience_group",
    "shares_above_whole",
    "unanswered_fear",
    "fear_without_spokesperson",
    "fear_without_channel",
    "fear_channel_misses_audience",
    "unassessed_fear",
    "empty_fear_cell",
    "contradictory_fear_cell",
    "unfunded_audience",
    "region_without_profile",
    "audience_language_not_spoken",
    "audience_without_aim",
)
