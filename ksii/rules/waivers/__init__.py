"""Waivers that do not hold, or hold no longer."""

RULES = (
    "waiver_expired",
    "waiver_of_unknown_rule",
    "waiver_unused",
    "not_waivable",
    "incomplete_waiver",
    "weak_waiver",
    "waiver_about_to_expire",
)
