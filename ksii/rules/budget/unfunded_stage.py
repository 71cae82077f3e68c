"""A stage for which the budget holds nothing."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.money import by
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the path of every stage where there is a budget."""
    if strategy.budget.lines:
        yield from (strategy.index.path(stage) for stage in strategy.plan.stages)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per stage whose lines add up to nothing; a strategy without any line has a rule of its own."""
    sums = by(strategy.budget.lines, "stage")
    for stage in strategy.plan.stages:
        if strategy.budget.lines and not sums.get(stage.id):
            yield Gap(strategy.index.path(stage), {"id": stage.id})
