"""The number of an act, typed into a text instead of a reference to the act."""

import re
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._texts import corpora

REGISTERS = ("laws.yaml", "sources.yaml")
"""Files whose titles are quoted as they are."""

SIGN = r"(?:№|No\.?|N)[ \u00a0]*"
"""What stands before a number that could be anything without it."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text outside the registers of acts and sources that holds the number of an act of the register."""
    known = {law.number: law.id for law in strategy.laws.laws if law.number}
    for number, name in known.items():
        pattern = re.compile(_pattern(number))
        for corpus in corpora(strategy).values():
            if number in corpus.prose:
                for spots in corpus.spots(pattern):
                    if spots.path[0] not in REGISTERS:
                        yield Gap(spots.path, {"number": spots.matches[0][0], "id": name})


def _pattern(number: str) -> str:
    """A number with a letter in it is a name by itself; a bare one needs the sign before it."""
    sign = SIGN if number.isdecimal() else ""
    return rf"(?<![\w/-]){sign}{re.escape(number)}(?![\w/-])"
