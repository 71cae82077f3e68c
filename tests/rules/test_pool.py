"""Letters are found in the texts that hold them, and never across two texts."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ksii.rules._pool import pool

WORDS = st.text(alphabet="аб; ", max_size=6)


def test_every_text_that_holds_the_letters_is_named_once() -> None:
    assert list(pool(["one two", "two two", "", "three"]).holding("two")) == [0, 1]


def test_letters_at_the_end_of_one_text_and_the_start_of_the_next_are_not_found() -> None:
    assert list(pool(["one", "two"]).holding("onetwo")) == []
    assert pool(["one", "two"]).holding_any(["eo", "t"]) == [1]


def test_a_pattern_names_the_text_in_which_it_begins() -> None:
    assert pool(["A. B.", "no", "C. D. E."]).matching(re.compile(r"[A-Z]\. [A-Z]\.")) == [0, 2]


@given(st.lists(WORDS, max_size=8), WORDS)
def test_a_pool_finds_what_looking_at_each_text_finds(texts: list[str], letters: str) -> None:
    assert list(pool(texts).holding(letters)) == [number for number, text in enumerate(texts) if letters in text]
