"""Small multiples: a panel per indicator with its values over the same time, every value with its number beside it."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from ksii.document.charts import Point, Trajectories, Trajectory
from ksii.document.nodes import Figure
from ksii.render.charts.labels import Box, placed
from ksii.render.charts.lettering import BOLD, LEADING, PAD, SIZE, SMALL, estimate, wrap
from ksii.render.charts.sheet import PORTRAIT, breadth, filled
from ksii.render.theme import Theme

ACROSS = {"portrait": 4, "landscape": 6}
GAP = 22.0
PLOT, HEAD, FOOT = 50.0, 20.0, 18.0
"""Height of the plot, of the room above it for labels, and of that below it for years."""
INSET = 9.0
DIGITS = 10.0
"""Height of the digits of a label."""
RADIUS = 4.0
KINDS = ("baseline", "interim", "target", "apart")


@dataclass(frozen=True, slots=True)
class Dot:
    """A value: its mark and the base line and middle of its label."""

    kind: str
    x: float
    y: float
    label: str
    label_x: float
    label_y: float


@dataclass(frozen=True, slots=True)
class Year:
    """A tick of the time axis with its lettering in the middle of the span that it opens."""

    x: float
    middle: float
    label: str


@dataclass(frozen=True, slots=True)
class Panel:
    """An indicator. `line` is the path through the values that can be compared."""

    x: float
    y: float
    lines: tuple[str, ...]
    unit: str
    floor: float
    line: str
    dots: tuple[Dot, ...]
    years: tuple[Year, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """An entry of the key: a mark with what it stands for."""

    kind: str
    x: float
    y: float
    label: str


@dataclass(frozen=True, slots=True)
class Grid:
    """Where panels stand, and the days across each."""

    chart: Trajectories
    width: float
    across: int

    @property
    def panel(self) -> float:
        """Width of a panel."""
        return (self.width - GAP * (self.across - 1)) / self.across

    def x(self, day: datetime.date) -> float:
        """Return how far from the left side of its panel a day stands."""
        share = (day - self.chart.start).days / max((self.chart.end - self.chart.start).days, 1)
        return INSET + min(max(share, 0.0), 1.0) * (self.panel - 2 * INSET)

    def rows(self) -> Iterator[tuple[Trajectory, ...]]:
        """Yield the panels row by row."""
        panels = self.chart.panels
        return (panels[place : place + self.across] for place in range(0, len(panels), self.across))


def draw(figure: Figure, chart: Trajectories, theme: Theme) -> str:
    """Return small multiples as a complete `<svg>`."""
    width = breadth(figure)
    grid = Grid(chart, width, ACROSS["portrait" if width == PORTRAIT else "landscape"])
    names = tuple(_names(chart, width))
    panels, bottom = _panels(grid, names[-1].y + LEADING + PAD if names else 0.0)
    return filled(
        "trajectory.svg.j2",
        figure,
        theme,
        height=round(bottom, 1),
        box={"panel": round(grid.panel, 1), "radius": RADIUS},
        names=names,
        panels=panels,
    )


def _panels(grid: Grid, top: float) -> tuple[tuple[Panel, ...], float]:
    """Return the panels, those of a row with their plots on one line, and where they end."""
    panels: list[Panel] = []
    for row in grid.rows():
        heads = [wrap(f"{it.number}. {it.title}", grid.panel, SIZE * BOLD) for it in row]
        plot = top + (max(map(len, heads)) + 1) * LEADING + HEAD
        for place, (it, lines) in enumerate(zip(row, heads, strict=True)):
            panels.append(_panel(grid, it, lines, (place * (grid.panel + GAP), top, plot)))
        top = plot + PLOT + FOOT + LEADING
    return tuple(panels), top - LEADING + PAD


def _panel(grid: Grid, it: Trajectory, lines: tuple[str, ...], at: tuple[float, float, float]) -> Panel:
    x, y, top = at
    spots = [(x + grid.x(point.day), _height(it, point, top)) for point in it.points]
    joined = [spot for point, spot in zip(it.points, spots, strict=True) if not point.apart]
    bounds = Box(x, top - HEAD, x + grid.panel, top + PLOT - 2)
    dots = tuple(_dots(it.points, spots, tuple(pairwise(joined)), bounds))
    path = " ".join(f"{'L' if place else 'M'}{px:.1f} {py:.1f}" for place, (px, py) in enumerate(joined))
    years = tuple(_years(grid, x))
    return Panel(round(x, 1), round(y, 1), lines, it.unit, round(top + PLOT, 1), path, dots, years)


def _height(it: Trajectory, point: Point, top: float) -> float:
    share = float(point.value - it.low) / float(it.high - it.low or 1)
    return top + PLOT * (1 - share)


def _dots(
    points: tuple[Point, ...], spots: Sequence[tuple[float, float]], lines: tuple[tuple[tuple[float, float], ...], ...], bounds: Box
) -> Iterator[Dot]:
    sizes = [(estimate(point.label, SMALL) * BOLD, DIGITS) for point in points]
    for point, (x, y), box in zip(points, spots, placed(spots, sizes, lines, bounds), strict=True):
        kind = "apart" if point.apart else point.kind
        yield Dot(kind, round(x, 1), round(y, 1), point.label, round((box.left + box.right) / 2, 1), round(box.bottom - 0.5, 1))


def _years(grid: Grid, left: float) -> Iterator[Year]:
    """Yield a tick per year; only every so many years are named where they stand close together."""
    ticks = grid.chart.ticks
    edges = [left + grid.x(day) for day, _ in ticks] + [left + grid.panel - INSET]
    room = (edges[-1] - edges[0]) / len(ticks) if ticks else 0.0
    every = max((ceil(estimate(label, SMALL) / room) for _, label in ticks), default=1)
    for place, ((_, label), (x, after)) in enumerate(zip(ticks, pairwise(edges), strict=True)):
        yield Year(round(x, 1), round((x + after) / 2, 1), "" if place % every else label)


def _names(chart: Trajectories, width: float) -> Iterator[Name]:
    used = {"apart" if point.apart else point.kind for panel in chart.panels for point in panel.points}
    x, y = RADIUS + 2, LEADING / 2
    for kind in KINDS:
        if kind in used:
            needed = 3 * PAD + estimate(chart.words[kind], SIZE)
            if x + needed > width and x > RADIUS + 2:
                x, y = RADIUS + 2, y + LEADING + PAD
            yield Name(kind, round(x, 1), y, chart.words[kind])
            x += needed + 4 * PAD
