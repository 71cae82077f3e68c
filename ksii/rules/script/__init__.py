"""Rules on the letters, the language and the sentences of a text."""

RULES = (
    "mixed_script_word",
    "kazakh_letter_in_russian_text",
    "cyrillic_in_english_text",
    "kazakh_text_without_kazakh_letters",
    "legacy_kazakh_letter",
    "same_text_in_two_languages",
    "long_sentence",
    "suffix_without_hyphen",
)
