"""The data of charts; how they are drawn is the renderers' business."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a Gantt chart. Kinds: "stage", "activity", "milestone" (start equals end)."""

    label: str
    start: datetime.date
    end: datetime.date
    kind: Literal["stage", "activity", "milestone"] = "activity"
    dates: str = ""
    """Its dates as printed."""


@dataclass(frozen=True, slots=True)
class Gantt:
    """A time chart; ticks are the quarters with their printed labels."""

    start: datetime.date
    end: datetime.date
    ticks: tuple[tuple[datetime.date, str], ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: what it is worth, and that as printed. `series` is its place among the series."""

    series: int
    value: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class Stack:
    """A bar of parts that add up; `total` is their sum as printed."""

    label: str
    parts: tuple[Part, ...]
    total: str


@dataclass(frozen=True, slots=True)
class Stacked:
    """Stacked bars on one scale; `series` are the names of the parts with their sums as printed, in the order of stacking."""

    series: tuple[tuple[str, str], ...]
    stacks: tuple[Stack, ...]


Kind = Literal["baseline", "interim", "target"]


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a day, both as printed too. `apart` says that it can't be compared with the values after it."""

    day: datetime.date
    value: Decimal
    label: str
    date: str
    kind: Kind
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Trajectory:
    """The values of one indicator in the order of their days, on a scale from `low` to `high`."""

    number: str
    title: str
    unit: str
    points: tuple[Point, ...]
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Trajectories:
    """Indicators side by side over the same time; ticks are the years, `words` what the kinds of points are called."""

    start: datetime.date
    end: datetime.date
    ticks: tuple[tuple[datetime.date, str], ...]
    panels: tuple[Trajectory, ...]
    words: Mapping[str, str]
    """Kind of point, or "apart" → its name in the key."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A numbered thing in a cell of a matrix; cells are counted from 1."""

    number: str
    label: str
    across: int
    up: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Two scales from 1 to `steps`, crossed; a cell weighs as much as the product of its places."""

    across: str
    up: str
    steps: int
    spots: tuple[Spot, ...]


Chart = Gantt | Stacked | Trajectories | Matrix
