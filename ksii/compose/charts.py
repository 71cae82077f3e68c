"""Charts: spending by category and year, the course of indicators, risks by probability and impact.

Their data stand in tables; a chart with nothing to draw prints nothing.
"""

import datetime
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from ksii.compose.refs import filled, inside
from ksii.compose.tables import money_note
from ksii.compose.writer import Writer
from ksii.document.charts import Chart, Kind, Matrix, Part, Point, Spot, Stack, Stacked, Trajectories, Trajectory
from ksii.document.nodes import Block, Figure, Inlines, Paragraph, Ref, Text
from ksii.model.budget import Category
from ksii.model.crisis import Risk
from ksii.model.goals import Kpi
from ksii.model.money import ZERO
from ksii.model.sections import View

BUDGET_TABLES = ("budget-by-category", "budget-summary", "budget-lines")
"""Tables that hold the data of the chart, the nearest to it first."""
WHOLE = Decimal(100)
STEPS = 5
"""Probability and impact go from 1 to this."""
POINTS = 2
"""Fewer values than this are no course."""


def budget_chart(w: Writer, _: View) -> tuple[Block, ...]:
    """Spending by category, the largest first, stacked by year."""
    spent = _spent(w)
    ordered = sorted((it for it in w.strategy.budget.categories if spent.get(it.id)), key=lambda it: -sum(spent[it.id].values()))
    years = sorted({year for it in ordered for year in spent[it.id]})
    if not ordered:
        return ()
    sums = [sum((spent[it.id].get(year, ZERO) for it in ordered), ZERO) for year in years]
    stacks = tuple(_stack(w, it, spent[it.id], years) for it in ordered)
    chart = Stacked(tuple((str(year), w.formats.money(worth)) for year, worth in zip(years, sums, strict=True)), stacks)
    largest = (w.plain(ordered[0].title), sum(spent[ordered[0].id].values(), ZERO))
    alt = _budget_words(w, largest, list(zip(years, sums, strict=True)))
    note = () if w.views.intersection(BUDGET_TABLES) else money_note(w)
    return _shown(w, "budget-chart", (chart, alt), BUDGET_TABLES, note)


def _spent(w: Writer) -> dict[str, dict[int, Decimal]]:
    """Return the sums by category and year; what has no category, year or amount is in no bar."""
    spent: dict[str, dict[int, Decimal]] = {}
    for line in w.strategy.budget.lines:
        if line.category and line.year and line.amount:
            years = spent.setdefault(line.category, {})
            years[line.year] = years.get(line.year, ZERO) + line.amount
    return spent


def _stack(w: Writer, category: Category, spent: dict[int, Decimal], years: Sequence[int]) -> Stack:
    parts = tuple(Part(place, spent[year], w.formats.amount(spent[year])) for place, year in enumerate(years) if year in spent)
    return Stack(w.plain(category.title), parts, w.formats.amount(sum(spent.values(), ZERO)))


def _budget_words(w: Writer, largest: tuple[str, Decimal], years: Sequence[tuple[int, Decimal]]) -> str:
    """Return what the chart shows: the largest category, and how spending grows or shrinks from the first year to the last."""
    whole = sum((worth for _, worth in years), ZERO)
    name, amount = inside(w, largest[0]), w.formats.money(largest[1])
    share = w.formats.percent(_share(largest[1], whole))
    said = w.labels.phrase("budget-chart-alt", name=name, amount=amount, share=share, total=w.formats.money(whole))
    (first, before), (last, after) = years[0], years[-1]
    if first == last:
        return said
    phrase = "budget-chart-more" if after > before else "budget-chart-less" if after < before else "budget-chart-same"
    change = w.formats.percent(_share(abs(after - before), before))
    spans = {"first": str(first), "last": str(last), "before": w.formats.money(before), "after": w.formats.money(after)}
    return f"{said} {w.labels.phrase(phrase, change=change, **spans)}"


def _share(part: Decimal, whole: Decimal) -> Decimal:
    return (part * WHOLE / whole).quantize(Decimal("0.1"))


def kpi_chart(w: Writer, _: View) -> tuple[Block, ...]:
    """The values of every indicator that has at least two: baseline, interim values and target over time."""
    found = [(kpi, points) for kpi in w.strategy.goals.kpis if len(points := tuple(_points(w, kpi))) >= POINTS]
    if not found:
        return ()
    days = [point.day for _, points in found for point in points]
    years = range(min(days).year, max(days).year + 1)
    ticks = tuple((datetime.date(year, 1, 1), str(year)) for year in years)
    panels = tuple(_trajectory(w, kpi, points) for kpi, points in found)
    words = {kind: w.labels.column("kpi-chart", kind) for kind in ("baseline", "interim", "target", "apart")}
    chart = Trajectories(ticks[0][0], datetime.date(years[-1], 12, 31), ticks, panels, words)
    return _shown(w, "kpi-chart", (chart, _kpi_words(w, panels)), ("kpi-table",))


def _points(w: Writer, kpi: Kpi) -> Iterator[Point]:
    """Yield the dated values of an indicator in the order of their days."""
    base, goal = kpi.baseline, kpi.target
    found = [_point(w, kpi, "baseline", base.value, base.date)] if base else []
    found += [_point(w, kpi, "interim", it.value, it.date) for it in kpi.interim]
    found += [_point(w, kpi, "target", goal.value, goal.date)] if goal else []
    yield from sorted((it for it in found if it), key=lambda it: it.day)


def _point(w: Writer, kpi: Kpi, kind: Kind, value: Decimal | None, day: datetime.date | None) -> Point | None:
    if value is None or day is None:
        return None
    apart = kind == "baseline" and kpi.baseline is not None and not kpi.baseline.comparable
    return Point(day, value, w.number(value, kpi.unit), w.date(day), kind, apart)


def _trajectory(w: Writer, kpi: Kpi, points: tuple[Point, ...]) -> Trajectory:
    values = [point.value for point in points]
    high = max(*values, WHOLE) if kpi.unit == "percent" else max(values)
    return Trajectory(w.position("kpi", kpi.id), w.plain(kpi.title), w.labels.value("unit", kpi.unit), points, min(*values, ZERO), high)


def _kpi_words(w: Writer, panels: Sequence[Trajectory]) -> str:
    """Return what the chart shows: how many indicators, and which of them are to rise or to fall."""
    said = [w.labels.phrase("kpi-chart-alt", count=str(len(panels)))]
    for phrase, sign in (("kpi-chart-up", 1), ("kpi-chart-down", -1)):
        moved = [it.title for it in panels if _change(it) * sign > 0]
        if moved:
            said.append(w.labels.phrase(phrase, names=w.formats.semicolon.join(moved)))
    return " ".join(said)


def _change(it: Trajectory) -> Decimal:
    """Return by how much an indicator changes over the values that can be compared."""
    values = [point.value for point in it.points if not point.apart]
    return values[-1] - values[0]


def risk_matrix(w: Writer, _: View) -> tuple[Block, ...]:
    """Risks by probability and impact, under the numbers of their table."""
    rated = [(it, *_cell(it)) for it in w.strategy.crisis.risks]
    spots = tuple(
        Spot(w.position("risk", it.id), w.plain(it.title), across, up)
        for it, across, up in rated
        if across in range(1, STEPS + 1) and up in range(1, STEPS + 1)
    )
    if not spots:
        return ()
    probability, impact = (w.labels.column("risks-table", key) for key in ("probability", "impact"))
    heaviest = max(spot.across * spot.up for spot in spots)
    names = w.formats.semicolon.join(spot.label for spot in spots if spot.across * spot.up == heaviest)
    alt = w.labels.phrase("risk-matrix-alt", count=str(len(spots)), weight=str(heaviest), names=names)
    note = (Text(w.labels.phrase("risk-matrix-note")),)
    return _shown(w, "risk-matrix", (Matrix(impact, probability, STEPS, spots), alt), ("risks-table",), note)


def _cell(risk: Risk) -> tuple[int, int]:
    """Return the cell of a risk, 0 where it isn't rated."""
    across, up = (int((value or ZERO).to_integral_value(ROUND_HALF_UP)) for value in (risk.impact, risk.probability))
    return across, up


def _shown(w: Writer, view: str, drawn: tuple[Chart, str], tables: Sequence[str], note: Inlines = ()) -> tuple[Block, ...]:
    """Return a chart with what has to be known to read it, and the table in which its data stand, in a note below."""
    figure = Figure(f"view-{view}", (Text(w.labels.caption(view)),), *drawn)
    table = next((name for name in tables if name in w.views), "")
    data = filled(w.labels.phrase("data-in", numbers="{numbers}"), (Ref(f"view-{table}"),)) if table else ()
    said = (*note, Text(" "), *data) if note and data else (*note, *data)
    return (figure, Paragraph(f"view-{view}-note", said, "note")) if said else (figure,)


VIEWS = {"budget-chart": budget_chart, "kpi-chart": kpi_chart, "risk-matrix": risk_matrix}
