"""Stacked bars: a row per bar, the parts one behind the other, their values in them or, where they are too short, behind the bar."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from ksii.document.charts import Stack, Stacked
from ksii.document.nodes import Figure
from ksii.render.charts.lettering import BOLD, LEADING, PAD, SIZE, SMALL, estimate, wrap
from ksii.render.charts.sheet import breadth, filled
from ksii.render.charts.texture import lines
from ksii.render.theme import Theme

LABELS = 0.36  # share of the width that the labels take
BAR, AIR = 20.0, 9.0
SWATCH = 22.0
TINTS = 4  # of the palette


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar. `tint` counts from 1; `label` is empty where the part is too short for it, `plate` the width behind it."""

    tint: int
    x: float
    width: float
    texture: str
    label: str
    plate: float


@dataclass(frozen=True, slots=True)
class Row:
    """A bar with its lettering on the left, its total behind it and after that the values that didn't fit into it."""

    lines: tuple[str, ...]
    top: float
    height: float
    bar: float
    """Top of the bar."""
    pieces: tuple[Piece, ...]
    end: float
    total: str
    rest: str
    after: float
    """Where the rest begins."""


@dataclass(frozen=True, slots=True)
class Name:
    """An entry of the key: a swatch with the name of a series."""

    tint: int
    x: float
    top: float
    texture: str
    label: str


def draw(figure: Figure, chart: Stacked, theme: Theme) -> str:
    """Return stacked bars as a complete `<svg>`."""
    width = breadth(figure)
    left = round(width * LABELS, 1)
    unit = scale(chart.stacks, width - left)
    names = tuple(_names(chart.series, left, width))
    top = names[-1].top + LEADING + AIR if names else 0.0
    rows = tuple(_rows(chart.stacks, left, unit, top))
    return filled(
        "stacked.svg.j2",
        figure,
        theme,
        height=round(rows[-1].top + rows[-1].height if rows else top, 1),
        box={"left": left, "top": round(top - AIR / 2, 1), "bar": BAR, "swatch": SWATCH},
        names=names,
        rows=rows,
    )


def scale(stacks: tuple[Stack, ...], room: float) -> float:
    """Return how long a unit is drawn: as long as all bars leave room for what stands behind them."""
    unit = _longest(stacks, room, float("inf"))
    while (shorter := _longest(stacks, room, unit)) < unit:
        unit = shorter
    return unit


def _longest(stacks: tuple[Stack, ...], room: float, unit: float) -> float:
    """Return the longest unit for which bars fit that carry the values which fit into them at a given unit."""
    return min(((room - _behind(stack, unit)) / _worth(stack) for stack in stacks if _worth(stack)), default=1.0)


def _worth(stack: Stack) -> float:
    return float(sum(part.value for part in stack.parts))


def _behind(stack: Stack, unit: float) -> float:
    rest = _rest(stack, unit)
    return estimate(stack.total, SIZE) * BOLD + 3 * PAD + (estimate(rest, SMALL) + PAD if rest else 0.0)


def _fit(stack: Stack, unit: float) -> bool:
    """Return whether all values of a bar fit into it: some in and some behind could not be told apart."""
    return all(float(part.value) * unit >= estimate(part.label, SMALL) + 2 * PAD for part in stack.parts)


def _rest(stack: Stack, unit: float) -> str:
    return "" if len(stack.parts) < 2 or _fit(stack, unit) else f"({' + '.join(part.label for part in stack.parts)})"  # noqa: PLR2004  (one part is the whole)


def _rows(stacks: tuple[Stack, ...], left: float, unit: float, top: float) -> Iterator[Row]:
    for stack in stacks:
        words = wrap(stack.label, left - 3 * PAD, SIZE)
        height = max(len(words) * LEADING, BAR) + AIR
        pieces = tuple(_pieces(stack, left, unit))
        end = round(left + _worth(stack) * unit + PAD, 1)
        after = round(end + estimate(stack.total, SIZE) * BOLD + PAD, 1)
        bar = round(top + (height - AIR - BAR) / 2, 1)
        yield Row(words, round(top, 1), height, bar, pieces, end, stack.total, _rest(stack, unit), after)
        top += height


def _pieces(stack: Stack, left: float, unit: float) -> Iterator[Piece]:
    named = len(stack.parts) > 1 and _fit(stack, unit)
    starts = accumulate((float(part.value) * unit for part in stack.parts), initial=left)
    for part, x in zip(stack.parts, starts, strict=False):
        width = float(part.value) * unit
        label = part.label if named else ""
        yield Piece(
            part.series % TINTS + 1,
            round(x, 2),
            round(width, 2),
            lines(part.series % TINTS, x, width, BAR),
            label,
            round(estimate(label, SMALL) + PAD, 1),
        )


def _names(series: tuple[tuple[str, str], ...], left: float, width: float) -> Iterator[Name]:
    x, top = left, 0.0
    for place, (name, worth) in enumerate(series):
        label = f"{name} \N{EN DASH} {worth}"
        needed = SWATCH + PAD + estimate(label, SIZE) * BOLD
        if x > left and x + needed > width:
            x, top = left, top + LEADING + PAD
        yield Name(place % TINTS + 1, round(x, 1), top, lines(place % TINTS, x, SWATCH, LEADING - 4), label)
        x += needed + 5 * PAD
