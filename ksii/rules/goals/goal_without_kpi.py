"""A goal that nothing measures."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per goal without an indicator."""
    measured = {kpi.goal for kpi in strategy.goals.kpis}
    for goal in strategy.goals.goals:
        if goal.id not in measured:
            yield Gap(strategy.index.path(goal), {"id": goal.id})
