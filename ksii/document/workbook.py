"""What a spreadsheet edition can contain: sheets of tables whose cells are words, numbers, dates and formulas.

A formula says by its type what it is for, and names columns, never cells: where a column stands is the renderer's
business. Every formula carries the value that it comes to, so that a reader that does not reckon shows it as well.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal["text", "money", "number", "share", "date", "year"]
Value = str | Decimal | datetime.date | None
Better = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Whole:
    """All body cells of a column of a table, on whichever sheet it stands."""

    table: str
    column: str


@dataclass(frozen=True, slots=True)
class Product:
    """The product of two cells of the same row."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class RowSum:
    """The sum of the cells of the same row from one column to another."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Share:
    """A cell of the same row as a share of the sum of a column."""

    part: str
    whole: Whole


@dataclass(frozen=True, slots=True)
class Matching:
    """The sum of a column over the rows whose key is that of this row."""

    column: Whole
    keys: Whole
    key: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a column holds in the row whose key is that of this row; nothing where this row has no key."""

    column: Whole
    keys: Whole
    key: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell of the same row less another; nothing where either is empty. `relative` divides it by the second."""

    minuend: str
    subtrahend: str
    relative: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """The days from one date to another, both counted; nothing where either is empty."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Bounded:
    """A word that says whether a cell of the same row lies between two others; nothing where either bound is empty."""

    cell: str
    least: str
    most: str
    inside: str
    outside: str


@dataclass(frozen=True, slots=True)
class Achieved:
    """The share of the way to the target that is done: from the baseline, or of the target itself where `baseline` is empty."""

    actual: str
    target: str
    baseline: str
    better: Better


@dataclass(frozen=True, slots=True)
class State:
    """A word for how an indicator stands: not measured, target reached, threshold missed, or on its way."""

    actual: str
    achieved: str
    threshold: str
    better: Better
    words: tuple[str, str, str, str]


Role = Product | RowSum | Share | Matching | Lookup | Difference | Days | Bounded | Achieved | State


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that is reckoned: what for, and what it comes to now; an empty text where it comes to nothing."""

    role: Role
    value: Decimal | str


Cell = str | Decimal | datetime.date | Formula | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, its title, what it holds and its width in characters.

    An `entry` column is filled in by the reader, from `choices` where there are any. `total` is the sum of the column
    where the table has one. `good` and `bad` are words that stand out, `fair` one between them.
    """

    key: str
    title: str
    kind: Kind = "text"
    width: int = 14
    entry: bool = False
    choices: tuple[str, ...] = ()
    total: Decimal | None = None
    good: str = ""
    fair: str = ""
    bad: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a sheet. `id` is ASCII and unique in the workbook; `total` names the row of sums, empty where there is none."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name on the tab, title, notes above the tables; `fixed` columns stay in view. `facts` are label-value pairs."""

    name: str
    title: str
    notes: tuple[str, ...] = ()
    grids: tuple[Grid, ...] = ()
    fixed: int = 0
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A spreadsheet edition in one language."""

    lang: str
    locale: str
    stem: str
    title: str
    subject: str
    author: str
    code: str
    date: datetime.date
    draft: str
    """Draft mark of every sheet, such as ПРОЕКТ; empty when approved."""
    draft_notice: str
    not_a_number: str
    """What is said to somebody who types no number where one belongs."""
    not_a_date: str
    day_pattern: str
    """How dates are shown: dd, mm and yyyy with what stands between them."""
    money_places: int
    """Decimals of amounts."""
    share_pattern: str
    """How shares are shown: {number} with its sign."""
    sheets: tuple[Sheet, ...]


def lines(book: Workbook, sheet: Sheet) -> Iterator[tuple[Value, ...]]:
    """Yield what a sheet shows, line by line, empty cells and empty lines left out: a formula by its value."""
    yield (sheet.title,)
    if book.draft:
        yield (f"{book.draft}. {book.draft_notice}",)
    yield from ((note,) for note in sheet.notes)
    yield from (_shown(pair) for pair in sheet.facts)
    for grid in sheet.grids:
        if len(sheet.grids) > 1:
            yield (grid.title,)
        yield tuple(column.title for column in grid.columns)
        yield from (found for row in grid.rows if (found := _shown(row)))
        if grid.total:
            yield (grid.total, *(column.total for column in grid.columns if column.total is not None))


def shown(cell: Cell) -> Value:
    """Return what a cell shows: of a formula, what it comes to."""
    return cell.value if isinstance(cell, Formula) else cell


def _shown(row: tuple[Cell, ...]) -> tuple[Value, ...]:
    return tuple(value for value in map(shown, row) if value not in {None, ""})
