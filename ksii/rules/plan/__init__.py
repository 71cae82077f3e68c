"""Rules on plan."""

RULES = (
    "stage_gap_or_overlap",
    "milestone_outside_stage",
    "first_weeks_without_actions",
    "start_before_dependency",
    "deadline_on_day_off",
    "deadline_passed",
    "vague_deadline",
    "activity_without_completion_form",
    "crowded_week",
    "recurrence_without_dates",
    "unaccompanied_event",
)
