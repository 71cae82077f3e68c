"""Evaluation takes less or more of the budget than good practice."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._shares import gap, share


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the share is outside the bounds of the profile, but not under the floor, which has a rule of its own."""
    name = context.profile.evaluation_category
    bounds = context.profile.budget_shares.get(name)
    found = share(strategy, name)
    if bounds and found and found.percent >= context.profile.evaluation_floor and not bounds[0] <= found.percent <= bounds[1]:
        values = {**found.values(), "low": str(bounds[0]), "high": str(bounds[1])}
        yield gap(strategy, name, values)
