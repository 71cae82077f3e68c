"""No narrative for the time of a crisis."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where crises are foreseen, by the profile or the strategy, and no narrative is told in them."""
    foreseen = context.profile.scenarios or strategy.crisis.scenarios
    if foreseen and not any(narrative.kind == "anti_crisis" for narrative in strategy.narratives.narratives):
        yield Gap(place(strategy, "narratives.yaml", "narratives"), at="key")
