"""A fact of a day that has not come."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per fact and day that lies after the day of the check: nobody can know it yet."""
    for fact in strategy.facts.facts:
        for field in ("as_of", "published"):
            day = getattr(fact, field)
            if day and day > context.as_of:
                values = {"id": fact.id, "date": day.isoformat(), "day": context.as_of.isoformat()}
                yield Gap((*strategy.index.path(fact), field), values)
