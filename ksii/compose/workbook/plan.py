"""The sheet of the action plan: dates, owners, progress to be filled in, and the budget lines that pay for it."""

from collections.abc import Iterator
from decimal import Decimal

from ksii.compose.workbook.budget import LINES
from ksii.compose.workbook.cells import MIDDLE, WIDE, column, name, number_and_id, text, unit_note, word
from ksii.compose.writer import Writer
from ksii.document.workbook import Cell, Column, Days, Formula, Grid, Lookup, Sheet, Whole
from ksii.model.budget import Line
from ksii.model.plan import Activity

ACTIVITIES = "Activities"
STATUSES = ("status-open", "status-going", "status-done", "status-moved", "status-dropped")


def plan(w: Writer) -> Sheet:
    """Return the activities in the order of the plan."""
    rows = tuple(tuple(_row(w, it)) for it in w.strategy.plan.activities)
    title = w.labels.caption("action-plan")
    return Sheet(word(w, "plan"), title, (unit_note(w),), (Grid(ACTIVITIES, title, tuple(_columns(w)), rows),), fixed=3)


def _columns(w: Writer) -> Iterator[Column]:
    yield from number_and_id(w)
    yield Column("title", str(w.labels.get("columns", "activity")), width=WIDE)
    yield column(w, "stage", width=MIDDLE)
    yield from (column(w, "start", "date"), column(w, "end", "date"), column(w, "days", "number"))
    yield Column("owner", str(w.labels.get("columns", "owner")), width=MIDDLE)
    yield Column("responsible", str(w.labels.get("columns", "responsible")), width=MIDDLE)
    yield Column("completion", str(w.labels.get("columns", "completion")), width=WIDE)
    yield Column("status", word(w, "status"), width=MIDDLE, entry=True, choices=tuple(word(w, key) for key in STATUSES))
    yield Column("done-date", word(w, "done-date"), "date", entry=True)
    for place in range(1, _lines(w) + 1):
        behind = f" {place}" if _lines(w) > 1 else ""
        yield Column(f"line-{place}", word(w, "line") + behind, width=MIDDLE)
        yield Column(f"line-title-{place}", word(w, "line-title") + behind, width=WIDE)
        yield Column(f"line-amount-{place}", word(w, "line-amount") + behind, "money")


def _lines(w: Writer) -> int:
    """Return the most budget lines that an activity has."""
    return max(len(_known(w, it)) for it in w.strategy.plan.activities)


def _known(w: Writer, activity: Activity) -> list[Line]:
    by_id = {line.id: line for line in w.strategy.budget.lines}
    return [by_id[name] for name in activity.lines if name in by_id]


def _row(w: Writer, it: Activity) -> Iterator[Cell]:
    end = it.moved_to or it.due
    yield from (Decimal(w.position("activity", it.id)), it.id, text(w, it.title), name(w, "stage", it.stage), it.start, end)
    yield Formula(Days("start", "end"), Decimal((end - it.start).days + 1) if it.start and end else "")
    yield name(w, "role", it.accountable)
    yield w.row("role", it.responsible) or None
    yield text(w, it.completion)
    yield from (word(w, _status(it)), it.done)
    lines = _known(w, it)
    for place in range(_lines(w)):
        yield from _line(w, lines[place] if place < len(lines) else None, place + 1)


def _line(w: Writer, line: Line | None, place: int) -> Iterator[Cell]:
    """Yield the id of a line, and what is looked up by it."""
    keys, key = Whole(LINES, "id"), f"line-{place}"
    title = text(w, line.title) if line else None
    yield line.id if line else None
    yield Formula(Lookup(Whole(LINES, "title"), keys, key), title or "")
    yield Formula(Lookup(Whole(LINES, "sum"), keys, key), (line.amount or Decimal(0)) if line else "")


def _status(it: Activity) -> str:
    if it.dropped:
        return "status-dropped"
    if it.done:
        return "status-done"
    return "status-moved" if it.moved_to else "status-open"
