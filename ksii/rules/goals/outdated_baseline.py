"""A baseline that was measured too long before the strategy begins."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.goals._shared import months

FRESH = 18
"""Months after which a baseline no longer describes the start."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per baseline older than that at the start of the period, unless it will be measured anew."""
    start = strategy.identity.period.start
    for kpi in strategy.goals.kpis:
        base = kpi.baseline
        if start is None or base is None or base.value is None or base.date is None or (base.measured_by and base.due):
            continue
        if months(base.date, start) > FRESH:
            values = {"id": kpi.id, "date": base.date.isoformat(), "start": start.isoformat(), "months": str(FRESH)}
            yield Gap((*strategy.index.path(base), "date"), values)
