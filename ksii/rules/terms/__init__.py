"""Rules on terms, abbreviations and names."""

RULES = (
    "forbidden_term",
    "acronym_not_parallel",
    "glossary_term_not_used",
    "banned_calque",
    "name_not_as_registered",
    "unexpanded_abbreviation",
    "ambiguous_abbreviation",
)
