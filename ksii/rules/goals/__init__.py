"""Rules on goals."""

RULES = (
    "goal_without_kpi",
    "kpi_without_baseline",
    "kpi_without_method",
    "incomplete_target",
    "target_already_met",
    "share_without_population",
    "impossible_kpi_value",
    "absolute_target_mismatch",
    "outdated_baseline",
    "incomparable_baseline",
    "baseline_of_other_population",
    "goal_without_outcome",
    "kpi_without_interim",
    "kpi_without_escalation",
    "kpi_without_goal",
    "too_many_kpis",
    "reach_without_quality",
    "incomplete_task",
    "principle_without_measure",
)
