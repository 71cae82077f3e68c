"""A category that takes less or more of the budget than is usual."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._shares import gap, share


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per category outside the bounds of the profile; evaluation has rules of its own."""
    for name, (low, high) in context.profile.budget_shares.items():
        found = share(strategy, name)
        if name != context.profile.evaluation_category and found and not low <= found.percent <= high:
            yield gap(strategy, name, {"category": name, **found.values(), "low": str(low), "high": str(high)})
