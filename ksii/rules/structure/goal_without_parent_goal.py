"""A goal that serves no goal of a document above."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, context: Context) -> Iterator[Path]:
    """Yield every goal, where the profile asks for alignment."""
    if context.profile.alignment:
        yield from (strategy.index.path(goal) for goal in strategy.goals.goals)


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per goal without a parent goal of a named document, where the profile asks for alignment."""
    if not context.profile.alignment:
        return
    for goal in strategy.goals.goals:
        if not any(link.law and link.goal for link in goal.parents):
            yield Gap(strategy.index.path(goal), {"id": goal.id})
