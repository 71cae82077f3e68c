"""A kind of spending that every such strategy needs and this one leaves out."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per category of the profile without a line; a strategy without any line has a rule of its own."""
    paid = {line.category for line in strategy.budget.lines}
    for name in context.profile.budget_categories:
        if paid and name not in paid:
            yield Gap(("budget.yaml", "lines"), {"category": name}, at="key")
