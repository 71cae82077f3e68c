"""Time charts: stages as bands, activities as bars, milestones as diamonds."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from ksii.document.charts import Bar, Gantt
from ksii.document.nodes import Figure
from ksii.render.charts.lettering import BOLD, LEADING, PAD, SIZE, SMALL, wrap
from ksii.render.charts.sheet import breadth, filled
from ksii.render.theme import Theme

LABELS = 0.5  # share of the width that the labels take


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the time grid with its lettering in the middle of the span that it opens."""

    x: float
    middle: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the chart: lettering on the left, a bar or a diamond on the right. `band` is a stage's height, else 0."""

    kind: str
    lines: tuple[str, ...]
    dates: str
    """Below the lettering of a stage or an activity, beside the diamond of a milestone."""
    top: float
    height: float
    x: float
    width: float
    band: float = 0.0


def draw(figure: Figure, chart: Gantt, theme: Theme) -> str:
    """Return a time chart as a complete `<svg>`."""
    width = breadth(figure)
    left = round(width * LABELS, 1)
    scale = Scale(chart.start, chart.end, left, width - 1.5 * PAD)
    ticks = tuple(_ticks(chart, scale))
    top = max((len(tick.lines) for tick in ticks), default=0) * LEADING + PAD
    lanes = _bands(tuple(_lanes(chart, scale, top)))
    height = round(lanes[-1].top + lanes[-1].height if lanes else top, 1)
    return filled("gantt.svg.j2", figure, theme, height=height, box={"left": left, "top": top}, ticks=ticks, lanes=lanes)


@dataclass(frozen=True, slots=True)
class Scale:
    """Days to the right of the labels."""

    start: datetime.date
    end: datetime.date
    left: float
    right: float

    def x(self, day: datetime.date) -> float:
        """Return where a day begins, never outside the chart."""
        days = (self.end - self.start).days + 1
        share = min(max((day - self.start).days / days, 0.0), 1.0)
        return round(self.left + share * (self.right - self.left), 1)

    def after(self, day: datetime.date) -> float:
        """Return where a day ends."""
        return self.x(day + datetime.timedelta(days=1))


def _ticks(chart: Gantt, scale: Scale) -> Iterator[Tick]:
    edges = [scale.x(day) for day, _ in chart.ticks] + [scale.right]
    for place, (_, label) in enumerate(chart.ticks):
        x, after = edges[place], edges[place + 1]
        yield Tick(x, round((x + after) / 2, 1), wrap(label, after - x - 4, SMALL))


def _lanes(chart: Gantt, scale: Scale, top: float) -> Iterator[Lane]:
    for bar in chart.bars:
        lines = wrap(bar.label, scale.left - 3 * PAD, SIZE * (BOLD if bar.kind == "stage" else 1.0))
        height = (len(lines) + bool(bar.dates and bar.kind != "milestone")) * LEADING + 1.5 * PAD
        x, after = scale.x(bar.start), scale.after(bar.end)
        yield Lane(bar.kind, lines, bar.dates, round(top, 1), height, *_extent(bar, x, after))
        top += height


def _extent(bar: Bar, x: float, after: float) -> tuple[float, float]:
    return (round((x + after) / 2, 1), 0.0) if bar.kind == "milestone" else (x, round(max(after - x, 3.0), 1))


def _bands(lanes: tuple[Lane, ...]) -> tuple[Lane, ...]:
    """Stretch the band of every stage over the rows below it, up to the next stage."""
    result: list[Lane] = []
    end = lanes[-1].top + lanes[-1].height if lanes else 0.0
    for lane in reversed(lanes):
        band = round(end - lane.top, 1) if lane.kind == "stage" else 0.0
        end = lane.top if lane.kind == "stage" else end
        result.append(Lane(lane.kind, lane.lines, lane.dates, lane.top, lane.height, lane.x, lane.width, band))
    return tuple(reversed(result))
