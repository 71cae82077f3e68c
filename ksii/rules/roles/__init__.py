"""Rules on roles."""

RULES = (
    "activity_without_accountable",
    "body_outside_its_time",
    "body_without_founding_act",
    "shared_function_without_arbitration",
    "incomplete_arbitration",
    "incomplete_spokesperson",
    "appearance_before_training",
    "untrained_spokesperson",
    "topic_without_language",
    "person_in_public_text",
    "region_without_local_body",
    "local_body_of_another_region",
    "overloaded_role",
    "similar_body_names",
)
