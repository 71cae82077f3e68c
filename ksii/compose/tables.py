"""Tables made from entities: a view names its columns and says what each shows of an entity."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ksii.compose.refs import TABLES, filled, joined
from ksii.compose.writer import DASH, Writer
from ksii.document.nodes import Align, Cell, Column, Inlines, Ref, Row, Table, Text
from ksii.model.base import Entity
from ksii.model.kinds import KIND_OF

WIDE = frozenset({"action-plan", "budget-lines", "fear-exclusions", "fear-matrix", "scenarios"})
"""Views that need a landscape page."""

Shown = str | Inlines | tuple[Inlines, ...]
"""What a cell shows: words, inlines, or several short paragraphs."""


@dataclass(frozen=True, slots=True)
class Col:
    """A column: the key of its head, what it shows of an entity, how it is aligned."""

    key: str
    show: Callable[[Writer, Any], Shown]
    align: Align = "start"


def cell(shown: Shown, *, header: bool = False) -> Cell:
    """Return a cell; nothing to show is shown as a dash."""
    if isinstance(shown, str):
        return Cell(((Text(shown or DASH),),), header)
    paragraphs = tuple(part for part in shown if isinstance(part, tuple))
    if len(paragraphs) < len(shown):
        paragraphs = (tuple(part for part in shown if not isinstance(part, tuple)),)
    return Cell(paragraphs or ((Text(DASH),),), header)


def heads(w: Writer, view: str, columns: Iterable[Col]) -> tuple[Column, ...]:
    """Return the heads of a view's columns."""
    return tuple(Column((Text(w.labels.column(view, column.key)),), column.align) for column in columns)


def cells(w: Writer, it: object, columns: Sequence[Col]) -> tuple[Cell, ...]:
    """Return what columns show of something; the first cell heads the row."""
    return tuple(cell(column.show(w, it), header=place == 0) for place, column in enumerate(columns))


def row(w: Writer, entity: Entity, columns: Sequence[Col], kind: str) -> Row:
    """Return the row of an entity."""
    return Row(cells(w, entity, columns), id=f"{kind}-{entity.id}", origin=origin(w, entity))


def usual(values: Iterable[str]) -> str:
    """Return the value that more than half of the rows have, so that a note says it once; an empty text where there is none."""
    counted = Counter(values)
    value, times = max(counted.items(), key=lambda item: item[1], default=("", 0))
    return value if times * 2 > counted.total() else ""


def by_number(w: Writer, *kinds: str) -> tuple[Inlines, ...]:
    """Return the note that says where the numbers of entities lead which a table names by number."""
    known = [kind for kind in kinds if TABLES[kind] in w.views]
    parts = (filled(str(w.labels.get("values", "numbers-in", kind)), (Ref(f"view-{TABLES[kind]}"),)) for kind in known)
    return ((Text(f"{w.labels.phrase('by-number')} "), *joined(w, parts), Text(".")),) if known else ()


def numbered(rows: Iterable[Row], start: int = 1) -> tuple[Row, ...]:
    """Return rows with a running number as their first cell."""
    return tuple(Row((cell(str(place)), *line.cells), line.kind, line.id, line.origin) for place, line in enumerate(rows, start))


def table(w: Writer, view: str, columns: Sequence[Column], rows: Iterable[Row], notes: Sequence[Inlines] = ()) -> Table:
    """Return the table of a view under its own caption."""
    caption = (Text(w.labels.caption(view)),)
    return Table(f"view-{view}", caption, tuple(columns), tuple(rows), role=view, landscape=view in WIDE, notes=tuple(notes))


def listing(w: Writer, view: str, entities: Iterable[Entity], columns: Sequence[Col], notes: Sequence[Inlines] = ()) -> Table:
    """Return a table with one row per entity and its number, by which other tables name it."""
    rows = [placed(w, entity, columns) for entity in entities]
    return table(w, view, (numbers_head(w), *heads(w, view, columns)), rows, notes)


def numbers_head(w: Writer) -> Column:
    """Return the head of the column of display numbers."""
    return Column((Text(w.labels.get("columns", "number")),), "end")


def placed(w: Writer, entity: Entity, columns: Sequence[Col], name: str = "") -> Row:
    """Return the row of an entity with its display number before it: its place among its kind. `name` replaces the kind in its id."""
    kind = KIND_OF[type(entity).__name__]
    shown = row(w, entity, columns, name or kind)
    return Row((cell(w.position(kind, entity.id)), *shown.cells), shown.kind, shown.id, shown.origin)


def grouped(groups: Iterable[tuple[Shown, Iterable[Row]]]) -> tuple[Row, ...]:
    """Return rows under heads of groups; a group without rows is left out."""
    found = ((title, tuple(rows)) for title, rows in groups)
    return tuple(line for title, rows in found if rows for line in (Row((cell(title, header=True),), "group"), *rows))


def crosstab(
    w: Writer, view: str, side: Sequence[tuple[str, str]], top: Sequence[tuple[str, str]], amounts: dict[tuple[str, str], Decimal]
) -> Table:
    """Return amounts by two fields with sums and shares; `side` and `top` are (key, words) pairs."""
    grand = sum(amounts.values(), Decimal(0))
    lines = [_sums(w, words, [amounts.get((key, year), Decimal(0)) for year, _ in top], grand) for key, words in side]
    last = _sums(
        w, w.labels.phrase("total"), [sum((amounts.get((key, year), Decimal(0)) for key, _ in side), Decimal(0)) for year, _ in top], grand
    )
    columns = [Column((Text(w.labels.column(view, "side")),))]
    columns += [Column((Text(words),), "end") for _, words in top]
    columns += [Column((Text(w.labels.get("columns", key)),), "end") for key in ("sum", "share")]
    rows = [Row(line.cells, id=f"{view}-{key}") for line, (key, _) in zip(lines, side, strict=True)]
    return table(w, view, columns, [*rows, Row(last.cells, "total")], (money_note(w),))


def _sums(w: Writer, words: str, values: Sequence[Decimal], grand: Decimal) -> Row:
    whole = sum(values, Decimal(0))
    share = w.formats.percent((whole * 100 / grand).quantize(Decimal("0.1"))) if grand else DASH
    return Row((cell(words, header=True), *(cell(w.formats.amount(value)) for value in values), cell(w.formats.amount(whole)), cell(share)))


def money_note(w: Writer) -> Inlines:
    """Return the line that says in which unit amounts are, and that they are examples where they are."""
    basis = w.strategy.budget.basis
    words = w.labels.phrase("amounts-in", unit=w.formats.unit(), currency=w.formats.currency())
    return (Text(f"{words} {w.labels.phrase('amounts-example')}" if basis and basis.example else words),)


def lowered(words: str) -> str:
    """Return words for the middle of a sentence; an abbreviation stays as it is."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def origin(w: Writer, entity: Entity) -> str:
    """Return the place of an entity in the YAML."""
    return "/".join(str(part) for part in w.strategy.index.path(entity))
