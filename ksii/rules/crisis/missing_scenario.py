"""A crisis that this kind of document must be ready for."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per kind of scenario that the profile asks for and the strategy lacks."""
    kinds = {scenario.kind for scenario in strategy.crisis.scenarios}
    for kind in context.profile.scenarios:
        if kind not in kinds:
            yield Gap(place(strategy, "crisis.yaml", "scenarios"), {"kind": kind}, at="key")
