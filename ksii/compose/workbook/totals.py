"""The sheet of sums: the budget by category, stage and source of money, against what was agreed and what a profile allows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ksii.compose.workbook.budget import LINES, part, row_sum, sums, years
from ksii.compose.workbook.cells import MIDDLE, WIDE, WORD, column, unit_note, word
from ksii.compose.writer import Writer
from ksii.document.workbook import Bounded, Cell, Column, Difference, Formula, Grid, Matching, Share, Sheet, Whole
from ksii.model.base import Entity
from ksii.model.budget import Line, Totals
from ksii.model.money import total

Bounds = Mapping[str, tuple[int, int]]
PERCENT = Decimal(100)


@dataclass(frozen=True, slots=True)
class _Side:
    """What the lines are summed by: a field of theirs and the entities it names; agreed sums and bounds of the share by id."""

    field: str
    view: str
    entities: tuple[Entity, ...]
    agreed: Mapping[str | None, Decimal | None]
    bounds: Bounds

    def lines(self, lines: Iterable[Line], name: str) -> list[Line]:
        """Return the lines of one entity."""
        return [line for line in lines if getattr(line, self.field) == name]

    @property
    def table(self) -> str:
        """The name of the table."""
        return f"{LINES}_{self.field}"


def totals(w: Writer, bounds: Bounds) -> Sheet:
    """Return the sums by category, stage and source of money; a profile's bounds are checked against the shares."""
    it, said = w.strategy.budget, w.strategy.budget.totals or Totals()
    sides = (
        _Side("category", "budget-by-category", it.categories, {each.category: each.amount for each in said.categories}, bounds),
        _Side("stage", "budget-by-stage", w.strategy.plan.stages, {each.stage: each.amount for each in said.stages}, {}),
        _Side("funding", "budget-by-funding", it.funding, {each.funding: each.amount for each in said.funding}, {}),
    )
    grids = tuple(_grid(w, side) for side in sides if side.entities)
    return Sheet(word(w, "totals"), word(w, "totals"), (unit_note(w),), grids, fixed=1)


def _grid(w: Writer, side: _Side) -> Grid:
    known = [line for it in side.entities for line in side.lines(w.strategy.budget.lines, it.id)]
    columns = (
        Column("name", w.labels.column(side.view, "side"), width=WIDE),
        *sums(w, known, str(w.labels.get("columns", "sum"))),
        column(w, "share", "share"),
        *((column(w, "agreed", "money", WORD), column(w, "difference", "money", WORD)) if side.agreed else ()),
        *(_checks(w) if side.bounds else ()),
    )
    rows = tuple(_row(w, side, it) for it in side.entities)
    return Grid(side.table, w.labels.caption(side.view), columns, rows, w.labels.phrase("total"))


def _checks(w: Writer) -> tuple[Column, ...]:
    check = Column("check", word(w, "check"), width=MIDDLE, good=word(w, "inside"), bad=word(w, "outside"))
    return column(w, "least", "share"), column(w, "most", "share"), check


def _row(w: Writer, side: _Side, entity: Entity) -> tuple[Cell, ...]:
    lines = side.lines(w.strategy.budget.lines, entity.id)
    amount, whole = total(lines), total(w.strategy.budget.lines)
    keys = Whole(LINES, side.field)
    by_year = ((year, total(line for line in lines if (line.year or 0) == year)) for year in years(w))
    return (
        w.called(entity),
        *(Formula(Matching(Whole(LINES, f"year-{year}"), keys, "name"), found) for year, found in by_year),
        Formula(row_sum(w), amount),
        Formula(Share("sum", Whole(LINES, "sum")), part(amount, whole)),
        *(_agreed(side.agreed.get(entity.id), amount) if side.agreed else ()),
        *(_bounded(w, side.bounds.get(entity.id), part(amount, whole)) if side.bounds else ()),
    )


def _agreed(agreed: Decimal | None, amount: Decimal) -> tuple[Cell, ...]:
    return agreed, Formula(Difference("sum", "agreed"), "" if agreed is None else amount - agreed)


def _bounded(w: Writer, bounds: tuple[int, int] | None, share: Decimal) -> tuple[Cell, ...]:
    inside, outside = word(w, "inside"), word(w, "outside")
    role = Bounded("share", "least", "most", inside, outside)
    if bounds is None:
        return None, None, Formula(role, "")
    least, most = (Decimal(bound) / PERCENT for bound in bounds)
    return least, most, Formula(role, inside if least <= share <= most else outside)
