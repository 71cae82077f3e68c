"""Rules on channels."""

RULES = (
    "incomplete_channel",
    "rural_audience_without_offline_channel",
    "low_broadcast_share",
    "unused_channel",
    "audience_without_two_way_channel",
    "channel_used_before_launch",
    "planned_channel_without_launch",
    "audience_with_single_channel",
    "tool_without_data_protection",
    "channel_without_accessibility",
    "foreign_platform_without_fallback",
)
