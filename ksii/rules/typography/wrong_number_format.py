"""A number written as another language writes it: 1.5 % in Russian, 1,5% in English."""

import re
from collections.abc import Iterator
from functools import cache

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._languages import Tongue, tongues
from ksii.rules._texts import corpora

DIGIT = re.compile("[0-9]")
NO_BREAK = "\N{NO-BREAK SPACE}"


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text. Decimals count only before a unit: 3.1 may be a section, 1.0 a version."""
    for lang, corpus in corpora(strategy).items():
        if lang in tongues():
            for spots in corpus.narrowed(DIGIT, _pattern(lang)):
                yield spots.fixed(lambda match, lang=lang: _written(match, tongues()[lang]), safe=False)  # type: ignore[misc]


def _written(match: "re.Match[str]", here: Tongue) -> str:
    """Return the number as the language writes it."""
    if match["decimals"]:
        return f"{match['whole']}{here.decimal}{match['decimals']}"
    if match["grouped"]:
        return re.sub(r"\D", NO_BREAK if here.decimal == "," else ",", match["grouped"])
    return f"{match['percent'][0]}{NO_BREAK if here.percent_space else ''}%"


@cache
def _pattern(lang: str) -> "re.Pattern[str]":
    """Return what finds decimals, groups and percentages in the form of another language."""
    here = tongues()[lang]
    words = "|".join((*here.magnitudes.values(), *here.units.values(), here.percent))
    other = r"\." if here.decimal == "," else ","
    groups = r"\d{1,3}(?:,\d{3}){2,}(?!\d)" if here.decimal == "," else r"\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)"
    percent = r"\d%(?!-)" if here.percent_space else r"\d[ \u00a0]%"
    return re.compile(
        rf"(?=\d)(?<![\w.,/])(?:(?P<whole>\d+){other}(?P<decimals>\d+)(?=[ \u00a0]?(?:%|(?:{words})(?!\w)))|(?P<grouped>{groups}))"
        rf"|(?P<percent>{percent})",
        re.IGNORECASE,
    )
