"""What may be wrong with the rules that an institution adds."""

RULES = (
    "house_rule_without_match",
    "foreign_rule_failed",
)
