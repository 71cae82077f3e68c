"""The data of charts; how they are drawn is the renderers' business."""

import datetime
from dataclasses import dataclass
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
