"""A planned date that lies outside the strategy's period."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.base import Base
from ksii.model.strategy import Strategy

FIELDS = ("date", "start", "end", "due")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per planned date that is before the first day of the period or after its last."""
    period = strategy.identity.period
    if not (period.start and period.end):
        return
    for thing, field, day in _dates(strategy):
        if not period.start <= day <= period.end:
            values = {"date": day.isoformat(), "start": period.start.isoformat(), "end": period.end.isoformat()}
            yield Gap((*strategy.index.path(thing), field), values)


def _dates(strategy: Strategy) -> Iterator[tuple[Base, str, datetime.date]]:
    for thing in _planned(strategy):
        for field in FIELDS:
            if day := getattr(thing, field, None):
                yield thing, field, day


def _planned(strategy: Strategy) -> Iterator[Base]:
    goals, plan, crisis, evaluation = strategy.goals, strategy.plan, strategy.crisis, strategy.evaluation
    yield from (point for kpi in goals.kpis for point in (*kpi.interim, kpi.target) if point)
    yield from (*goals.tasks, *plan.stages, *plan.activities, *plan.milestones)
    yield from (*crisis.drills, *crisis.bias_audits)
    yield from (*evaluation.reviews, *evaluation.audits, *evaluation.surveys)
