"""Lengths of time, as the rules on crisis compare them, and the words that they look for."""

import re
import tomllib
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path

from ksii.model.crisis import Clock
from ksii.model.strategy import Strategy

OFFICE_HOURS = 8
"""Length of a working day in hours where the strategy does not state its working hours."""
PART = re.compile(r"(\d+)([YMWDH])|(T)")


@cache
def words() -> Mapping[str, list[str]]:
    """Return the lists of words.toml."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def working_day(strategy: Strategy) -> int:
    """Return how many hours a working day has."""
    hours = [int(hour) for hour in strategy.identity.working_hours]
    return max(hours) - min(hours) if len(set(hours)) > 1 else OFFICE_HOURS


def hours(limit: str, clock: Clock, day: int, week: int = 5) -> Fraction:
    """Return a length of time (ISO 8601) in hours of its clock; `day` and `week` are a working day's hours and a week's working days."""
    per_day, per_week = (Fraction(day), week) if clock == "working" else (Fraction(24), 7)
    lengths = {"Y": per_day * 365 * per_week / 7, "M": per_day * 30 * per_week / 7, "W": per_day * per_week, "D": per_day}
    total = Fraction(0)
    for number, unit, begins_time in PART.findall(limit):
        if begins_time:
            lengths = {"H": Fraction(1), "M": Fraction(1, 60)}
        else:
            total += int(number) * lengths[unit]
    return total


def written(number: Fraction) -> str:
    """Return a number with at most two decimals and no needless zeros."""
    return f"{float(number):.2f}".rstrip("0").rstrip(".")
