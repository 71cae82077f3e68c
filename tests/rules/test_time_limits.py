"""Lengths of time on the two clocks."""

from fractions import Fraction

import pytest

from ksii.model.crisis import Clock
from ksii.rules.crisis._shared import hours, written


@pytest.mark.parametrize(
    ("limit", "clock", "length"),
    [
        ("PT2H", "calendar", 2),
        ("PT2H", "working", 2),
        ("PT30M", "calendar", Fraction(1, 2)),
        ("P1D", "calendar", 24),
        ("P1D", "working", 9),
        ("P1DT2H", "working", 11),
        ("P1W", "calendar", 7 * 24),
        ("P1W", "working", 5 * 9),
        ("P1M", "calendar", 30 * 24),
        ("P1Y", "calendar", 365 * 24),
        ("P1MT1M", "calendar", 30 * 24 + Fraction(1, 60)),
    ],
)
def test_a_length_in_hours_of_its_clock(limit: str, clock: Clock, length: Fraction) -> None:
    assert hours(limit, clock, day=9) == length


@pytest.mark.parametrize(("number", "text"), [(Fraction(2), "2"), (Fraction(1, 2), "0.5"), (Fraction(1, 3), "0.33"), (Fraction(10), "10")])
def test_a_number_is_written_without_needless_zeros(number: Fraction, text: str) -> None:
    assert written(number) == text
