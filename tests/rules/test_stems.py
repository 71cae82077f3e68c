"""Lists of words that rules look for."""

import re

import pytest

from ksii.rules._stems import either, lists, stems


@pytest.mark.parametrize(
    ("stem", "text", "found"),
    [
        ("рекламн эквивалент", "без рекламного эквивалента", "рекламного эквивалента"),
        ("жарнамалық эквивалент", "Жарнамалық эквиваленті", "Жарнамалық эквиваленті"),
        ("тыс тенге", "по 350 тыс. тенге", "тыс. тенге"),
        ("тыс тенге", "тыс\N{NO-BREAK SPACE}тенге", "тыс\N{NO-BREAK SPACE}тенге"),
        ("тыс тенге", "тысяч человек; тенге", None),
        ("euro.", "5 euro, paid", "euro"),
        ("euro.", "5 European states", None),
    ],
)
def test_a_stem_finds_words_in_a_row_with_their_endings(stem: str, text: str, found: str | None) -> None:
    match = re.search(either([stem]), text, re.IGNORECASE)
    assert (match[0] if match else None) == found


def test_a_stem_begins_where_a_word_begins() -> None:
    assert stems("plan", "vague", "en").search("done as needed")
    assert not stems("plan", "vague", "en").search("irregularly")


def test_a_language_without_a_list_finds_nothing() -> None:
    assert not stems("plan", "vague", "de").search("regelmäßig")


@pytest.mark.parametrize("theme", ["budget", "evaluation", "plan"])
def test_every_list_is_there_in_three_languages(theme: str) -> None:
    for words in lists(theme).values():
        assert set(words) == {"kk", "ru", "en"}
        assert all(words.values())
