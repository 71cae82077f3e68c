"""Charts in words, mark by mark: for those who hear a chart, and for the text dump."""

from collections.abc import Iterator
from typing import assert_never

from ksii.document.charts import Bar, Chart, Gantt, Matrix, Stack, Stacked, Trajectories, Trajectory

DASH = "\N{EN DASH}"


def described(chart: Chart) -> Iterator[str]:
    """Yield what every bar, panel or spot of a chart says."""
    match chart:
        case Gantt(bars=bars):
            yield from map(_bar, bars)
        case Stacked(series=series, stacks=stacks):
            names = [name for name, _ in series]
            yield from (_stack(stack, names) for stack in stacks)
        case Trajectories(panels=panels):
            yield from map(_panel, panels)
        case Matrix(across=across, up=up, spots=spots):
            yield from (f"{it.number}. {it.label}: {up} {it.up}, {across} {it.across}" for it in spots)
        case _:
            assert_never(chart)


def _bar(bar: Bar) -> str:
    return f"{bar.label}: {bar.dates}" if bar.dates else bar.label


def _stack(stack: Stack, names: list[str]) -> str:
    parts = ", ".join(f"{names[part.series]} {DASH} {part.label}" for part in stack.parts)
    return f"{stack.label}: {stack.total} ({parts})"


def _panel(panel: Trajectory) -> str:
    values = ", ".join(f"{point.date} {DASH} {point.label}" for point in panel.points)
    return f"{panel.number}. {panel.title} ({panel.unit}): {values}"
