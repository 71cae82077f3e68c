"""What all sheets share: words of the labels, texts that may be missing, the first columns of a table."""

from collections.abc import Mapping

from ksii.compose.tables import money_note
from ksii.compose.writer import DASH, Writer
from ksii.document.walk import plain
from ksii.document.workbook import Column, Kind

WIDE, MIDDLE, WORD, NARROW = 36, 20, 16, 12
"""Widths of columns in characters: sentences, names, one long word, figures."""


def word(w: Writer, key: str, **values: str) -> str:
    """Return a word of the workbook's labels."""
    return str(w.labels.get("workbook", key)).format(**values)


def column(w: Writer, key: str, kind: Kind = "text", width: int = NARROW) -> Column:
    """Return a column under the word that the labels have for its key."""
    return Column(key, word(w, key), kind, width)


def text(w: Writer, words: Mapping[str, str] | None) -> str | None:
    """Return a text of the strategy; nothing, so that the cell stays empty, where there is none."""
    return w.plain(words) if words else None


def name(w: Writer, kind: str, target: str | None) -> str | None:
    """Return how an entity is called; nothing where none is named."""
    called = w.name(kind, target)
    return None if called == DASH else called


def number_and_id(w: Writer) -> tuple[Column, Column]:
    """Return the columns of the display number and the id of an entity."""
    return Column("number", str(w.labels.get("columns", "number")), "year", 5), column(w, "id", width=17)


def unit_note(w: Writer) -> str:
    """Return in which unit amounts are, and that they are examples where they are."""
    return plain(money_note(w))
