"""A distant target with nothing on the way to it."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.goals import Kpi
from ksii.model.strategy import Strategy
from ksii.rules.goals._shared import months

NEAR = 12
"""Months within which a target needs no value on the way."""


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the indicators with a distant target."""
    yield from (strategy.index.path(kpi) for kpi, _, _ in _distant(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per distant target without a dated interim value before it."""
    for kpi, due, distance in _distant(strategy):
        if not any(point.value is not None and point.date and point.date < due for point in kpi.interim):
            values = {"id": kpi.id, "months": str(distance), "date": due.isoformat()}
            yield Gap((*strategy.index.path(kpi), "interim"), values, at="key")


def _distant(strategy: Strategy) -> Iterator[tuple[Kpi, datetime.date, int]]:
    start = strategy.identity.period.start
    for kpi in strategy.goals.kpis:
        due = kpi.target.date if kpi.target else None
        if start and due and months(start, due) > NEAR:
            yield kpi, due, months(start, due)
