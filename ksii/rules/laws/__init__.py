"""Rules on laws."""

RULES = (
    "act_without_requisites",
    "unexplained_law",
    "act_not_in_force",
    "unowned_obligation",
    "no_labelling_duty",
    "message_without_article",
    "legal_term_without_article",
    "no_legal_comparison",
    "typed_act_number",
)
