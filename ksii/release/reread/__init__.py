"""Editions read back by other readers than those that wrote them, and compared with the document: nothing lost, in order."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

from ksii.release.reread import docx, html, pdf

READERS: Mapping[str, Callable[[bytes], str]] = {"docx": docx.text, "html": html.text, "pdf": pdf.text}
INVISIBLE = dict.fromkeys(map(ord, "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{WORD JOINER}\ufeff-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\ufffe\x02"))
"""Characters that a layout may add or drop at the end of a line; hyphens are compared neither here nor there."""

PARTS = 4
"""Into how many parts page breaks may tear a text."""


class Unit(Protocol):
    """Strings that stand together; a page break may tear a row."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The strings, in order."""

    @property
    def row(self) -> bool:
        """Whether it is a row of a table."""


def lost(units: Iterable[Unit], content: bytes, kind: str, lettering: Iterable[str] = ()) -> Iterator[str]:
    """Yield every string of the document that the file does not hold behind what comes before it.

    White space and hyphens are left out of the comparison: where lines break is the format's own business. Pages are
    painted text first and pictures after it, and a page break tears a row cell by cell: so in a PDF the lettering of
    charts is taken out first (what is not there is yielded as lost), and the strings of a table's rows may stand in any
    order, in parts, anywhere behind the table's head. HTML and DOCX are held to the letter.
    """
    found = squeezed(READERS[kind](content))
    for chart in map(squeezed, lettering if kind == "pdf" else ()):
        if chart not in found:
            yield chart
        found = found.replace(chart, "", 1)
    place = 0
    for unit in units:
        loose = kind == "pdf" and unit.row
        for string in unit.texts:
            wanted = squeezed(string)
            at = found.find(wanted, place)
            if at >= 0:
                place = place if loose else at + len(wanted)
            elif not loose or not _torn(wanted, found, place):
                yield string


def _torn(wanted: str, found: str, place: int) -> bool:
    """Return whether a text is there in parts, each behind the one before it."""
    rest, at = wanted, place
    for _ in range(PARTS):
        size = bisect_left(range(1, len(rest) + 1), 1, key=lambda length: found.find(rest[:length], at) < 0)
        if not size:
            return False
        at = found.find(rest[:size], at) + size
        rest = rest[size:]
        if not rest:
            return True
    return False


def squeezed(text: str) -> str:
    """Return text without white space and hyphens."""
    return "".join(text.translate(INVISIBLE).split())
