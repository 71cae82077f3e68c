"""A matrix of two scales: numbers in the cells, their names beside it; a cell is the darker the more it weighs, and says its weight."""

from collections.abc import Iterator
from dataclasses import dataclass

from ksii.document.charts import Matrix, Spot
from ksii.document.nodes import Figure
from ksii.render.charts.lettering import LEADING, PAD, SIZE, SMALL, estimate, wrap
from ksii.render.charts.sheet import breadth, filled
from ksii.render.theme import Theme

CELL = 66.0
CHIP = 20.0
ROW = 3
"""Chips side by side in a cell."""
GUTTER = 22.0
"""Room for the digits of the scale on the left."""
HEAD = 24.0
DARKEST = 0.42


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its places on both scales; `shade` is the opacity of its ground."""

    x: float
    y: float
    across: int
    up: int
    shade: float


@dataclass(frozen=True, slots=True)
class Chip:
    """A number in a circle; x and y are its middle, `r` its radius."""

    x: float
    y: float
    number: str
    r: float


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the key: the chip, and the name in lines beside it."""

    chip: Chip
    lines: tuple[str, ...]
    x: float
    y: float
    """Base line of the first line."""


def draw(figure: Figure, chart: Matrix, theme: Theme) -> str:
    """Return a matrix as a complete `<svg>`."""
    width = breadth(figure)
    tall = _tall(chart)
    side, foot = GUTTER + CELL * chart.steps, HEAD + tall * chart.steps
    radius = max((estimate(spot.number, SMALL) / 2 + 3 for spot in chart.spots), default=0.0)
    radius = round(max(radius, CHIP / 2 - 1), 1)
    key = tuple(_key(chart.spots, side + 5 * PAD, width, radius))
    ends = [entry.y + (len(entry.lines) - 1) * LEADING + PAD for entry in key]
    return filled(
        "matrix.svg.j2",
        figure,
        theme,
        height=round(max([foot + 2 * LEADING + PAD, *ends]), 1),
        box={"cell": CELL, "tall": tall, "gutter": GUTTER, "head": HEAD, "side": side, "foot": foot, "steps": chart.steps},
        chart=chart,
        cells=tuple(_cells(chart.steps, tall)),
        chips=tuple(sorted(_chips(chart, tall, radius), key=lambda chip: (chip.y, chip.x))),
        key=key,
    )


def _tall(chart: Matrix) -> float:
    """Return how tall cells are: the fullest one decides."""
    full = max((len(group) for group in _groups(chart).values()), default=1)
    return LEADING + CHIP * -(-full // ROW) + PAD


def _groups(chart: Matrix) -> dict[tuple[int, int], list[Spot]]:
    groups: dict[tuple[int, int], list[Spot]] = {}
    for spot in chart.spots:
        groups.setdefault((spot.across, spot.up), []).append(spot)
    return groups


def _corner(steps: int, across: int, up: int, tall: float) -> tuple[float, float]:
    """Return the upper left corner of a cell."""
    return GUTTER + CELL * (across - 1), HEAD + tall * (steps - up)


def _cells(steps: int, tall: float) -> Iterator[Cell]:
    for up in range(steps, 0, -1):
        for across in range(1, steps + 1):
            x, y = _corner(steps, across, up, tall)
            yield Cell(x, y, across, up, round(DARKEST * across * up / steps**2, 3))


def _chips(chart: Matrix, tall: float, radius: float) -> Iterator[Chip]:
    for (across, up), spots in _groups(chart).items():
        x, y = _corner(chart.steps, across, up, tall)
        for place, spot in enumerate(spots):
            yield Chip(
                x + (CELL - ROW * CHIP) / 2 + CHIP * (place % ROW + 0.5),
                y + LEADING + 2 + CHIP * (place // ROW + 0.5),
                spot.number,
                min(radius, CHIP / 2),
            )


def _key(spots: tuple[Spot, ...], x: float, width: float, radius: float) -> Iterator[Entry]:
    y = HEAD + radius
    for spot in spots:
        text = x + 2 * radius + PAD
        lines = wrap(spot.label, width - text, SIZE)
        yield Entry(Chip(round(x + radius, 1), round(y, 1), spot.number, radius), lines, round(text, 1), round(y + 4.5, 1))
        y += max(len(lines) * LEADING, 2 * radius) + PAD
