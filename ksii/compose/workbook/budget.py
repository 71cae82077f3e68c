"""The sheet of the budget: its lines year by year, with the sum of each and its share of the whole."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ksii.compose.workbook.cells import MIDDLE, WIDE, WORD, column, name, number_and_id, text, unit_note, word
from ksii.compose.writer import DASH, Writer
from ksii.document.workbook import Cell, Column, Formula, Grid, Product, RowSum, Share, Sheet, Whole
from ksii.model.budget import Line
from ksii.model.money import ZERO, total

LINES = "Budget"
"""Name of the table of lines; other tables look their amounts up there."""


def years(w: Writer) -> list[int]:
    """Return the budget years in order, 0 before them where a line has none."""
    return sorted({line.year or 0 for line in w.strategy.budget.lines})


def sums(w: Writer, lines: Sequence[Line], whole: str) -> Iterator[Column]:
    """Yield a column per year and one for all years under a word for it, each with its sum."""
    for year in years(w):
        yield Column(f"year-{year}", str(year or DASH), "money", total=total(it for it in lines if (it.year or 0) == year))
    yield Column("sum", whole, "money", total=total(lines))


def row_sum(w: Writer) -> RowSum:
    """Return the formula of a row's sum over all years."""
    return RowSum(f"year-{years(w)[0]}", f"year-{years(w)[-1]}")


def part(amount: Decimal, whole: Decimal) -> Decimal:
    """Return an amount as a share of the whole; nothing of nothing is nothing."""
    return amount / whole if whole else ZERO


def budget(w: Writer) -> Sheet:
    """Return the lines with an amount per year, the sum of each and its share of the whole."""
    columns = (
        *number_and_id(w),
        Column("title", word(w, "name"), width=WIDE),
        column(w, "category", width=MIDDLE),
        column(w, "stage", width=MIDDLE),
        Column("activities", str(w.labels.get("columns", "activities")), width=WORD),
        Column("funding", str(w.labels.get("columns", "funding")), width=MIDDLE),
        Column("owner", str(w.labels.get("columns", "owner")), width=MIDDLE),
        column(w, "quantity", "number"),
        column(w, "unit", width=WORD),
        column(w, "unit-price", "number"),
        *sums(w, w.strategy.budget.lines, word(w, "line-total")),
        column(w, "share", "share"),
    )
    grand = total(w.strategy.budget.lines)
    rows = tuple(_line(w, line, grand) for line in w.strategy.budget.lines)
    title = str(w.labels.caption("budget-lines"))
    grid = Grid(LINES, title, columns, rows, w.labels.phrase("total"))
    return Sheet(word(w, "budget"), title, (unit_note(w),), (grid,), fixed=3)


def _line(w: Writer, line: Line, grand: Decimal) -> tuple[Cell, ...]:
    users = [w.position("activity", it.id) for it in w.strategy.plan.activities if line.id in it.lines]
    amount = line.amount or ZERO
    return (
        Decimal(w.position("line", line.id)),
        line.id,
        text(w, line.title),
        name(w, "category", line.category),
        name(w, "stage", line.stage),
        ", ".join(users) or None,
        name(w, "funding", line.funding),
        name(w, "role", line.owner),
        line.quantity,
        text(w, line.unit),
        line.unit_price,
        *(_amount(line) if (line.year or 0) == year else None for year in years(w)),
        Formula(row_sum(w), amount),
        Formula(Share("sum", Whole(LINES, "sum")), part(amount, grand)),
    )


def _amount(line: Line) -> Cell:
    """Return an amount: reckoned where it is exactly quantity times price, else as it was written."""
    if line.quantity is not None and line.unit_price is not None and line.quantity * line.unit_price == line.amount:
        return Formula(Product("quantity", "unit-price"), line.amount)
    return line.amount
