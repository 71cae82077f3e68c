"""The line of YAML that a finding is about, with the words that are meant, fit to be shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ksii.finding import Place
from ksii.report.visible import visible


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line in three parts: what stands before the words, the words, what stands after; `…` where it is cut."""

    number: int
    before: str
    marked: str
    after: str


def excerpt(place: Place, texts: Mapping[str, str], widest: int) -> Excerpt | None:
    """Return the first line of a place, of a line longer than `widest` the stretch around it; None where there is no such line."""
    rows = _rows(texts.get(place.file, ""))
    if not 0 < place.line <= len(rows) or place.file not in texts:
        return None
    row = rows[place.line - 1]
    start = place.column - 1
    first = max(0, start - widest // 2) if len(row) > widest else 0
    last = first + widest
    end = min(place.end_column - 1 if place.end_line == place.line else len(row), last)
    before = ("…" if first else "") + visible(row[first:start])
    after = visible(row[max(start, end) : last]) + ("…" if last < len(row) else "")
    return Excerpt(place.line, before, visible(row[start:end]), after)


@lru_cache(maxsize=256)
def _rows(text: str) -> list[str]:
    """Return the lines of a text; kept, since many findings are about one file."""
    return text.split("\n")
