"""Charts as SVG, the same for pages on screen, in PDF and in Word.

Geometry is worked out here, drawing is the template's. Units are those of the view box; at the width of a printed
page one unit is about two thirds of a point. Widths of words are estimated: no font is opened for a chart.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from ksii.document.nodes import Bar, Figure, Gantt
from ksii.document.walk import plain
from ksii.render.templates import fill
from ksii.render.theme import Theme

PORTRAIT, LANDSCAPE = 720.0, 1120.0
LABELS = 0.5  # share of the width that the labels take
SIZE, SMALL, LEADING = 13.0, 12.4, 16.0
PAD = 5.0
NARROW, WIDE = frozenset("fijlrtI1.,:;!|'()[] -"), frozenset("mwMWжмшщюфыЖМШЩЮФЫДЪ%@№—")


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


def gantt(figure: Figure, theme: Theme) -> str:
    """Return a time chart as a complete `<svg>`: stages as bands, activities as bars, milestones as diamonds."""
    width = LANDSCAPE if figure.landscape else PORTRAIT
    left = round(width * LABELS, 1)
    scale = Scale(figure.chart.start, figure.chart.end, left, width - 1.5 * PAD)
    ticks = tuple(_ticks(figure.chart, scale))
    top = max((len(tick.lines) for tick in ticks), default=0) * LEADING + PAD
    lanes = _bands(tuple(_lanes(figure.chart, scale, top)))
    height = round(lanes[-1].top + lanes[-1].height if lanes else top, 1)
    return fill(
        "svg/gantt.svg.j2",
        id=figure.id,
        title=figure.alt or plain(figure.caption),
        description="; ".join(f"{bar.label}: {bar.dates}" if bar.dates else bar.label for bar in figure.chart.bars),
        box={"width": width, "height": height, "left": left, "top": top},
        sizes={"size": SIZE, "small": SMALL, "leading": LEADING, "pad": PAD},
        ticks=ticks,
        lanes=lanes,
        palette=theme.light,
        family=theme.fonts.sans,
    )


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


def wrap(text: str, width: float, size: float) -> tuple[str, ...]:
    """Break a text at its spaces into lines of about a width; a longer word stands alone."""
    lines: list[str] = []
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and estimate(joined, size) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(lines)


def estimate(text: str, size: float) -> float:
    """Return about how wide a text is."""
    return sum(0.3 if letter in NARROW else 0.78 if letter in WIDE else 0.64 if letter.isupper() else 0.56 for letter in text) * size


def _ticks(chart: Gantt, scale: Scale) -> Iterator[Tick]:
    edges = [scale.x(day) for day, _ in chart.ticks] + [scale.right]
    for place, (_, label) in enumerate(chart.ticks):
        x, after = edges[place], edges[place + 1]
        yield Tick(x, round((x + after) / 2, 1), wrap(label, after - x - 4, SMALL))


def _lanes(chart: Gantt, scale: Scale, top: float) -> Iterator[Lane]:
    for bar in chart.bars:
        lines = wrap(bar.label, scale.left - 3 * PAD, SIZE * (1.07 if bar.kind == "stage" else 1.0))
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
