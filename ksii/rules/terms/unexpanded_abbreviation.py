"""An abbreviation that the document never explains."""

import re
import tomllib
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.terms._shared import plain

WORD = re.compile(r"(?<![\w.@/-])[^\W\d_]{2,7}(?![\w/@]|\.\w)")
ROMAN = re.compile(r"[IVXLCDM]+")
EXPLAINED = re.compile(r"[(–—«“]\s*(?:\w+\s+[–—-]\s+)?([^\W\d_]{2,7})\s*[)»”]")
"""Where a text explains one itself: Bureau (BNS), (hereinafter – AI)."""


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per language and abbreviation of the sections and appendices that is explained nowhere, where it stands first."""
    known = _explained(strategy)
    for lang, words in context.profile.known_abbreviations.items():
        known.setdefault(lang, set()).update(words)
    for lang, text, path in _prose(strategy):
        seen = known.setdefault(lang, set())
        for word in _capitals(plain(text)):
            if word not in seen:
                seen.add(word)
                yield Gap(path, {"word": word})


def _capitals(words: str) -> Iterator[str]:
    """Yield the words of capital letters that are neither Roman numbers nor known to everybody; a heading in capitals has none."""
    if not words.isupper():
        found = (match[0] for match in WORD.finditer(words) if match[0].isupper())
        yield from (word for word in found if not ROMAN.fullmatch(word) and word not in _common())


def _explained(strategy: Strategy) -> dict[str, set[str]]:
    """Return the abbreviations by language that the glossary, the names, or a text itself explains."""
    known: dict[str, set[str]] = {}
    entities = (*strategy.terms.terms, *strategy.terms.names, *strategy.roles.bodies, *strategy.roles.roles, *strategy.laws.laws)
    for field in ("abbreviation", "name", "short"):
        for entity in entities:
            for lang, words in (getattr(entity, field, None) or {}).items():
                known.setdefault(lang, set()).update(re.findall(r"\w+", words))
    for lang, text, _ in _prose(strategy):
        known.setdefault(lang, set()).update(word for word in EXPLAINED.findall(plain(text)) if word.isupper())
    return known


def _prose(strategy: Strategy) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """Yield (language, text, path) of sections and appendices, in the order of their files."""
    for wording in strategy.index.texts:
        if str(wording.path[0]).startswith(("sections/", "appendices/")):
            for lang, text in wording.text.items():
                yield lang, text, (*wording.path, lang)


@cache
def _common() -> Collection[str]:
    text = Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)["common"])
