"""Rules on numbers, signs and spaces as official texts of a language write them."""

RULES = (
    "wrong_quotes",
    "missing_no_break_space",
    "wrong_dash",
    "double_space",
    "space_before_punctuation",
    "wrong_number_format",
)
