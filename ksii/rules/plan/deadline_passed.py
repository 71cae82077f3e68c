"""A deadline that has passed without a word of what became of it."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.plan import Activity, Milestone
from ksii.model.strategy import Strategy
from ksii.rules._places import deadline


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per activity and milestone whose last day lies before the day of looking, and that is not done, moved or dropped."""
    activities, day = strategy.plan.activities, context.as_of
    settled = {it.id for it in activities if it.done or it.dropped}
    late = [it for it in activities if it.id not in settled and _passed(it, day)]
    told = settled.union(it.id for it in late)
    others = [it for it in strategy.plan.milestones if not it.done and it.activity not in told and _passed(it, day)]
    for activity in late:
        yield _gap(strategy, activity, day)
    for milestone in others:
        yield _gap(strategy, milestone, day)


def _passed(it: Activity | Milestone, day: datetime.date) -> bool:
    _, last = deadline(it)
    return last is not None and last < day


def _gap(strategy: Strategy, it: Activity | Milestone, day: datetime.date) -> Gap:
    field, last = deadline(it)
    days = (day - last).days if last else 0
    values = {"id": it.id, "date": str(last), "as_of": day.isoformat(), "days": str(days)}
    return Gap((*strategy.index.path(it), field), values)
