"""A number that a line break can tear from its unit or its sign."""

import re
from collections.abc import Iterator
from functools import cache

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._languages import tongues
from ksii.rules._texts import HIDDEN, corpora


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text with a plain space after the number sign, before a unit, inside a number, or at a mark set off by one."""
    for lang, corpus in corpora(strategy).items():
        if lang in tongues() and tongues()[lang].no_break_before:
            for spots in corpus.spots(_pattern(lang)):
                yield spots.fixed(lambda match: match[0].replace(" ", "\N{NO-BREAK SPACE}"))


@cache
def _pattern(lang: str) -> "re.Pattern[str]":
    tongue = tongues()[lang]
    units = "|".join(re.escape(unit) for unit in tongue.no_break_before)
    opening, after = tongue.quotes[0], tongue.spaced.replace(tongue.quotes[0], "")
    marks = rf"|\S (?=[{after}])|{opening} " if after else ""
    numbers = rf"(?<=№ )(?=[\d{HIDDEN}])|(?<=[^№] )(?=(?:{units})(?!\w))|(?<=\d )(?<!\d{{4}} )(?=\d{{3}}(?!\d))"
    return re.compile(rf"[\d{HIDDEN}№] (?:{numbers}){marks}")
