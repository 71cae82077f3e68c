"""Rules on crisis."""

RULES = (
    "missing_scenario",
    "incomplete_scenario",
    "slower_at_higher_level",
    "beyond_legal_limit",
    "legal_deadline_without_sla",
    "incomplete_sla",
    "too_few_drills",
    "incomplete_drill",
    "no_duty_roster",
    "crisis_role_without_deputy",
    "scenario_without_holding_statement",
    "scenario_without_closing",
    "response_too_weak",
    "no_bias_audit",
    "level_without_trigger",
    "uncovered_resist_step",
    "private_contact_printed",
)
