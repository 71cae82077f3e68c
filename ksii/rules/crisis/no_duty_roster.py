"""Nobody is on duty when the crisis comes."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap where there are scenarios and no activity draws up a duty roster."""
    if strategy.crisis.scenarios and not strategy.crisis.roster:
        yield Gap(place(strategy, "crisis.yaml", "scenarios"), at="key")
