"""Rules on narratives."""

RULES = (
    "narrative_without_message_for_audience",
    "message_without_proof",
    "absolute_promise",
    "message_without_text",
    "long_message",
    "narrative_without_living_case",
    "incomplete_debunk",
    "debunk_repeats_myth",
    "no_anti_crisis_narrative",
    "myth_without_prebunk",
    "message_without_pretest",
    "conflicting_messages_share_audience",
    "demand_without_response",
)
