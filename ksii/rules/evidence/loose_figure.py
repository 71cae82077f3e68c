"""A number in a text that no fact, indicator or other entity stands behind."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from ksii.check.rule import Context, Gap
from ksii.model.prose import Words, parse
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_text

RECORDS = ("facts.yaml", "sources.yaml", "laws.yaml", "registers.yaml", "terms.yaml")
"""Files that record what others said or wrote: their texts quote numbers, they do not claim them."""

NUMBER = re.compile(r"(?<![\w.,/:№§-])\d+(?:[ \u00a0\u202f,]\d{3}(?!\d))*(?:[.,]\d+)?(?![\w/]|-\w|[.:]\d)")
"""A number that stands by itself: not part of a code, an address or an act's number."""

DIGIT = re.compile(r"\d")

YEAR = re.compile(r"(?:19|20)\d\d")

ALWAYS = (
    r"\b\d{1,2}\.\d{1,2}\.\d{4}\b",
    r"\b\d{4}-\d{2}-\d{2}\b",
    r"\b\d{1,2}:\d{2}\b",
    r"№\s*\d+",
    r"§\s*\d+",
    r"\b(?:19|20)\d\d\s?[–-]\s?(?:19|20)?\d\d\b",
    r"(?-i:\b[A-Z]{2,}\s\d[\d.]*)",
)
"""Dates, times, numbers of acts and codes of standards as they are written in every language."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text, with the numbers in it that are typed and not taken from the strategy."""
    for lang, text, path in every_text(strategy):
        if path[0] not in RECORDS and DIGIT.search(text) and (loose := list(_loose(text, lang))):
            yield Gap(path, {"numbers": "; ".join(loose)})


def _loose(text: str, lang: str) -> Iterator[str]:
    """Yield the numbers of a text that are no year, date, ordinal, reference or part of a code."""
    plain = "".join(piece.text if isinstance(piece, Words) else "\ufffc" for piece in parse(text.replace("**", "")))
    exempt = [match.span() for match in _exempt(lang).finditer(plain)]
    for match in NUMBER.finditer(plain):
        inside = any(start <= match.start() < end for start, end in exempt)
        if not inside and not YEAR.fullmatch(match[0]):
            yield match[0]


@cache
def _words() -> Mapping[str, Mapping[str, list[str]]]:
    text = Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["loose-figure"])


@cache
def _exempt(lang: str) -> re.Pattern[str]:
    """Return what finds the stretches of a text whose numbers need nothing behind them."""
    words = _words().get(lang)
    if not words:
        return re.compile("|".join(ALWAYS))
    joint = rf"\s*(?:,|[–-]|(?:{'|'.join(words['and'])})(?!\w))\s*"
    numbers = rf"\d+(?:\(\d+\))?(?:{joint}\d+(?:\(\d+\))?)*"
    months = "|".join(words["months"])
    ages = rf"\d{{1,3}}(?:(?:\s*[–-]\s*|\s(?:{'|'.join(words['to'])})\s|-\w+\s)\d{{1,3}})?\s?(?:{'|'.join(words['ages'])})"
    own = (
        rf"\b{ages}",
        rf"\b(?:{'|'.join(words['before'])})\w*\.?\s*{numbers}",
        rf"\b{numbers}(?:{'|'.join(words['after'])})",
        rf"\b{numbers}\s(?:{months})",
        rf"\b(?:{months})\w*\s\d{{1,2}}\b",
    )
    return re.compile("|".join((*ALWAYS, *own)), re.IGNORECASE)
