"""A text rounds a figure in another way than its source does."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from ksii.check.rule import Context, Gap
from ksii.model.evidence import Fact
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_text

FIGURE = re.compile(r"\{\{\s*fact\.(?P<id>[a-z0-9-]+)\s*(?:\|[^}]*)?\}\}")
Bounds = Mapping[str, Mapping[str, list[str]]]
"""Bound → its `plain` and `also` words in one language."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per figure printed in a text with another bound, or without the bound that its source gives."""
    for lang, text, path in every_text(strategy):
        bounds = _words().get(lang)
        for match in FIGURE.finditer(text) if bounds else ():
            fact = strategy.index.get("fact", match["id"])
            if bounds and isinstance(fact, Fact) and fact.value is not None:
                said = _beside(text[: match.start()], text[match.end() :], bounds)
                if not _agrees(said, fact.bound, bounds):
                    yield Gap(path, {"id": fact.id, "said": said or "–", "bound": fact.bound})


def _agrees(said: str, bound: str, bounds: Bounds) -> bool:
    """Return whether the word beside a figure fits the bound of its source; no word means that the figure is exact."""
    if bound == "exact":
        return not any(said in words["plain"] for words in bounds.values())
    return said in bounds[bound]["plain"] or said in bounds[bound]["also"]


def _beside(before: str, after: str, bounds: Bounds) -> str:
    """Return the word for a bound that stands right before a figure, else right after it; empty where there is none."""
    words = sorted((word for kinds in bounds.values() for kind in kinds.values() for word in kind), key=len, reverse=True)
    known = "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)
    found = re.search(rf"(?<!\w)({known})\s+$", before, re.IGNORECASE)
    found = found or re.match(rf"[-\w]*\s+({known})(?!\w)", after, re.IGNORECASE)
    return " ".join(found[1].lower().split()) if found else ""


@cache
def _words() -> Mapping[str, Bounds]:
    text = Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["bound"])
