"""Too little of the budget for evaluation to mean anything."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._shares import gap, share


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where evaluation gets less than the floor of the profile; no evaluation line at all is another rule's matter."""
    profile = context.profile
    found = share(strategy, profile.evaluation_category)
    if found and found.percent < profile.evaluation_floor:
        values = {**found.values(), "floor": str(profile.evaluation_floor)}
        yield gap(strategy, profile.evaluation_category, values)
