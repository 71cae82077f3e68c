"""The sheet of indicators: where each starts and must get, and cells for what has been measured."""

from collections.abc import Iterator
from decimal import Decimal

from ksii.compose.workbook.cells import MIDDLE, WIDE, WORD, column, name, number_and_id, text, word
from ksii.compose.writer import Writer
from ksii.document.workbook import Achieved, Better, Cell, Column, Difference, Formula, Grid, Sheet, State
from ksii.model.goals import Baseline, Kpi, Point, Target, Threshold

INDICATORS = "Indicators"
STATES = ("state-none", "state-reached", "state-missed", "state-going")


def kpis(w: Writer) -> Sheet:
    """Return the indicators with their change to the target, the share of it achieved and their state."""
    rows = tuple(_row(w, kpi) for kpi in w.strategy.goals.kpis)
    title = w.labels.caption("kpi-table")
    return Sheet(word(w, "kpi"), title, (word(w, "use-state"),), (Grid(INDICATORS, title, tuple(_columns(w)), rows),), fixed=3)


def _columns(w: Writer) -> Iterator[Column]:
    yield from number_and_id(w)
    yield column(w, "indicator", width=MIDDLE)
    yield Column("goal", str(w.labels.get("columns", "goal")), width=WIDE)
    yield from (column(w, key) for key in ("level", "unit", "better"))
    yield from (column(w, "baseline", "number"), column(w, "baseline-date", "date"))
    for place in range(1, _points(w) + 1):
        yield Column(f"interim-{place}", word(w, "interim", number=str(place)), "number", WORD)
        yield Column(f"interim-date-{place}", word(w, "interim-date", number=str(place)), "date", WORD)
    yield from (column(w, "target", "number"), column(w, "target-date", "date"))
    yield from (column(w, "change", "number"), column(w, "change-share", "share"), column(w, "threshold", "number"))
    yield Column("actual", word(w, "actual"), "number", entry=True)
    yield Column("actual-date", word(w, "actual-date"), "date", entry=True)
    yield column(w, "achieved", "share")
    _, reached, missed, going = _states(w)
    yield Column("state", word(w, "state"), width=MIDDLE, good=reached, fair=going, bad=missed)
    yield Column("note", str(w.labels.get("columns", "note")), width=MIDDLE)


def _points(w: Writer) -> int:
    """Return the most interim values that an indicator has."""
    return max(len(kpi.interim) for kpi in w.strategy.goals.kpis)


def _row(w: Writer, kpi: Kpi) -> tuple[Cell, ...]:
    base, target, threshold = kpi.baseline or Baseline(), kpi.target or Target(), kpi.threshold or Threshold()
    better: Better = "down" if kpi.direction == "down" else "up"
    return (
        Decimal(w.position("kpi", kpi.id)),
        kpi.id,
        text(w, kpi.title),
        name(w, "goal", kpi.goal),
        w.labels.value("level", kpi.level) or None,
        w.labels.value("unit", kpi.unit) or None,
        word(w, kpi.direction) if kpi.direction else None,
        base.value,
        base.date if base.value is not None else None,
        *_interim(w, kpi),
        target.value,
        target.date,
        *_change(base, target.value),
        threshold.value,
        None,
        None,
        Formula(Achieved("actual", "target", "baseline" if base.comparable else "", better), ""),
        Formula(State("actual", "achieved", "threshold", better, _states(w)), word(w, STATES[0])),
        _note(w, base),
    )


def _interim(w: Writer, kpi: Kpi) -> Iterator[Cell]:
    points = (*kpi.interim, *(Point() for _ in range(_points(w) - len(kpi.interim))))
    for point in points:
        yield from (point.value, point.date)


def _change(base: Baseline, target: Decimal | None) -> tuple[Cell, Cell]:
    """Return the change from baseline to target; nothing where the two can't be compared."""
    if not base.comparable:
        return None, None
    absolute, relative = Difference("target", "baseline"), Difference("target", "baseline", relative=True)
    if base.value is None or target is None:
        return Formula(absolute, ""), Formula(relative, "")
    change = target - base.value
    return Formula(absolute, change), Formula(relative, change / base.value if base.value else "")


def _states(w: Writer) -> tuple[str, str, str, str]:
    none, reached, missed, going = (word(w, key) for key in STATES)
    return none, reached, missed, going


def _note(w: Writer, base: Baseline) -> Cell:
    """Return what is to be known of the baseline: that it can't be compared, or when it will be measured."""
    if base.value is not None and not base.comparable:
        return f"{word(w, 'baseline')}{w.formats.colon}{w.labels.phrase('not-comparable')}"
    if base.value is None and base.measured_by and w.strategy.index.get("activity", base.measured_by):
        return w.labels.phrase("measured-by", number=w.position("activity", base.measured_by), due=w.date(base.due))
    return None
