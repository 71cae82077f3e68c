"""Editions read back by other readers than those that wrote them, and compared with the document: nothing lost, in order."""

from bisect import bisect_left
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
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


def lost(units: Iterable[Unit], content: bytes, kind: str, lettering: Iterable[str] = (), notes: Iterable[Unit] = ()) -> Iterator[str]:
    """Yield every string of the document that the file does not hold behind what comes before it.

    White space and hyphens are left out of the comparison: where lines break is the format's own business. Pages are
    painted text first and pictures after it, and a page break tears a row cell by cell: so in a PDF the lettering of
    charts is taken out first (what is not there is yielded as lost), and the strings of a table's rows may stand in any
    order, in parts, anywhere behind the table's head. HTML and DOCX are held to the letter. The notes come behind the text,
    in order: the readers of HTML and DOCX put them there; in a PDF they stand at the feet of pages, each in one piece, and
    are taken out first as well.
    """
    found = squeezed(READERS[kind](content))
    if kind == "pdf":
        found = yield from _without(found, notes)
        notes = ()
    for chart in map(squeezed, lettering if kind == "pdf" else ()):
        if chart not in found:
            yield chart
        found = found.replace(chart, "", 1)
    place = 0
    for unit in (*units, *notes):
        loose = kind == "pdf" and unit.row
        for string in unit.texts:
            wanted = squeezed(string)
            at = found.find(wanted, place)
            if at >= 0:
                place = place if loose else at + len(wanted)
            elif not loose or not _torn(wanted, found, place):
                yield string


def _without(found: str, notes: Iterable[Unit]) -> Generator[str, None, str]:
    """Return a text without notes that stand in it in order; yield each that is not there."""
    place = 0
    for note in notes:
        wanted = squeezed("".join(note.texts))
        at = found.find(wanted, place)
        if at < 0:
            yield wanted
        else:
            found, place = found[:at] + found[at + len(wanted) :], at
    return found


def missing(units: Iterable[Unit], content: bytes, kind: str) -> Iterator[str]:
    """Yield every string of documents that is nowhere in a file which has its own order, each once."""
    found = squeezed(READERS[kind](content))
    place = 0
    for string in dict.fromkeys(string for unit in units for string in unit.texts):
        wanted = squeezed(string)
        at = found.find(wanted, place)  # most stand near the one before: no need to search the whole file for each
        if at < 0 and wanted not in found:
            yield string
        place = max(at, 0)


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
