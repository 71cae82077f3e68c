"""A word made of letters of two scripts that look alike."""

import re
from collections.abc import Iterator
from functools import cache

from ksii.check.rule import Context, Gap
from ksii.finding import Fix, Rewrite
from ksii.model.strategy import Strategy
from ksii.rules._languages import tongues
from ksii.rules._texts import corpora
from ksii.rules.script._words import OTHER, RANGES

ROMAN = re.compile("[IVXLC]*[IV][IVXLC]*")
ROMAN_LIKE = str.maketrans("ІХС", "IXC")
"""Cyrillic letters that stand in Roman numbers."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text; the fix mends the words whose letters have just one reading."""
    for lang, corpus in corpora(strategy).items():
        if lang in tongues() and re.search(f"[{OTHER[tongues()[lang].script]}]", corpus.prose):
            for spots in corpus.narrowed(*_patterns(lang)):
                mended = spots.mended(lambda match, lang=lang: _mended(match[0], lang))  # type: ignore[misc]
                yield spots.gap(Fix((Rewrite(spots.path, mended),)) if mended != spots.text else None)


@cache
def _patterns(lang: str) -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """Return what finds a foreign letter beside an own one, or alone between words, and what finds the whole words."""
    tongue = tongues()[lang]
    own, other = RANGES[tongue.script], OTHER[tongue.script]
    inside = "".join(filter(str.islower, tongue.alone)) or "\0"
    alone = rf"(?:[{inside}](?<=[{own},;:»)] .)|[{tongue.alone or inside}](?<![^\n].))(?= [{own}\d«])"
    beside = rf"[{other}](?:(?=[{own}])|(?<=[{own}][{other}]))"
    mixed = rf"(?:[{own}]+(?=[{other}])|[{other}]+(?=[{own}]))[{own}{other}]+"
    return re.compile(f"{beside}|{alone}"), re.compile(f"{mixed}|{alone}")


def _mended(word: str, lang: str) -> str:
    """Return the word in the letters of the language, or in Latin where it is a Roman number; as it is where both could be meant."""
    roman = word.translate(ROMAN_LIKE)
    if ROMAN.fullmatch(roman):
        return roman
    foreign, own = tongues()[lang].alike
    other = re.compile(f"[{OTHER[tongues()[lang].script]}]")
    here = all(letter in foreign for letter in word if other.match(letter))
    there = len(word) > 1 and all(letter in own for letter in word if not other.match(letter))
    return word.translate(str.maketrans(foreign, own)) if here and not there else word
