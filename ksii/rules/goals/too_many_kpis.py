"""A goal with more indicators than anybody follows."""

from collections import Counter
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

ENOUGH = 7
"""Indicators per goal that can be followed."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per goal with more indicators than that."""
    counts = Counter(kpi.goal for kpi in strategy.goals.kpis)
    for goal in strategy.goals.goals:
        if counts[goal.id] > ENOUGH:
            yield Gap(strategy.index.path(goal), {"id": goal.id, "count": str(counts[goal.id]), "limit": str(ENOUGH)})
