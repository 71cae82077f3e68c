"""A kind of spending that every such strategy needs and this one leaves out."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, context: Context) -> Iterator[Path]:
    """Yield the list of lines where there are lines and the profile asks for categories."""
    if strategy.budget.lines and context.profile.budget_categories:
        yield ("budget.yaml", "lines")


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per category of the profile without a line; a strategy without any line has a rule of its own."""
    paid = {line.category for line in strategy.budget.lines}
    for name in context.profile.budget_categories:
        if paid and name not in paid:
            yield Gap(("budget.yaml", "lines"), {"category": name}, at="key")
