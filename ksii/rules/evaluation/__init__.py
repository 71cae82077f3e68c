"""Rules on evaluation."""

RULES = (
    "incomplete_evaluation",
    "incomplete_review",
    "evaluation_share_outside_bounds",
    "evaluation_underfunded",
    "unmeasured_level",
    "too_few_reviews",
    "no_annual_audit",
    "no_review_trigger",
    "no_privacy_rule",
    "advertising_value",
    "unpublished_results",
    "no_baseline_survey",
    "incomplete_survey",
    "survey_language_missing",
)
