"""A deadline on a weekend or holiday."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import deadlines, works


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per activity or milestone due on a non-working day of the profile's calendar."""
    for it, field, day in deadlines(strategy):
        if not works(context.profile.calendar, day):
            yield Gap((*strategy.index.path(it), field), {"id": it.id, "date": day.isoformat()})
