"""A crisis for which the first words are not written yet."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per scenario without a holding statement."""
    for scenario in strategy.crisis.scenarios:
        if not scenario.holding_statement:
            yield Gap(strategy.index.path(scenario), {"id": scenario.id})
