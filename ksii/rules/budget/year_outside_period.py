"""A budget line for a year that the strategy does not cover."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import years


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per line outside the years of the period."""
    covered = years(strategy)
    for line in strategy.budget.lines:
        if line.year is not None and covered and line.year not in covered:
            yield Gap((*strategy.index.path(line), "year"), {"id": line.id, "year": str(line.year)})
