"""A goal that is measured by work done only."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.goals import Goal
from ksii.model.strategy import Strategy
from ksii.rules.goals._shared import RESULTS


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the goals that have an indicator at all."""
    yield from (strategy.index.path(goal) for goal, _ in _measured(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per goal none of whose indicators is of the level of outcome or impact."""
    for goal, levels in _measured(strategy):
        if not levels & RESULTS:
            yield Gap(strategy.index.path(goal), {"id": goal.id})


def _measured(strategy: Strategy) -> Iterator[tuple[Goal, set[str | None]]]:
    for goal in strategy.goals.goals:
        levels: set[str | None] = {kpi.level for kpi in strategy.goals.kpis if kpi.goal == goal.id}
        if levels:
            yield goal, levels
