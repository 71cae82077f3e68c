"""A deadline on a weekend or holiday."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import works


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per activity or milestone due on a non-working day of the profile's calendar."""
    plan = strategy.plan
    deadlines = [*((it, "due", it.due) for it in plan.activities), *((it, "date", it.date) for it in plan.milestones)]
    for it, field, day in deadlines:
        if day and not works(context.profile.calendar, day):
            yield Gap((*strategy.index.path(it), field), {"id": it.id, "date": day.isoformat()})
