"""A repeated activity whose dates cannot be worked out, or that has no second time."""

import datetime
from collections.abc import Callable, Iterator, Mapping

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._places import deadline

SPANS: Mapping[str, Callable[[datetime.date], object]] = {
    "weekly": lambda day: day.isocalendar()[:2],
    "monthly": lambda day: (day.year, day.month),
    "quarterly": lambda day: (day.year, (day.month - 1) // 3),
    "half-yearly": lambda day: (day.year, (day.month - 1) // 6),
    "yearly": lambda day: day.year,
}
"""Recurrence → the week, month and so on to which a day belongs."""


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the path of every activity that is repeated."""
    yield from (strategy.index.path(activity) for activity in strategy.plan.activities if activity.recurrence)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per repeated activity without first or last day, or with both in one span of its recurrence."""
    for activity in strategy.plan.activities:
        start, due = activity.start, deadline(activity)[1]
        if not activity.recurrence:
            continue
        span = SPANS[activity.recurrence]
        if start is None or due is None or span(start) == span(due):
            values = {"id": activity.id, "recurrence": activity.recurrence, "start": str(start or "?"), "due": str(due or "?")}
            yield Gap((*strategy.index.path(activity), "recurrence"), values)
