"""A fact of which nobody says how fast it grows old."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per fact with neither a volatility nor a day on which it is looked up again."""
    for fact in strategy.facts.facts:
        if not fact.volatility and not fact.review_by:
            yield Gap((*strategy.index.path(fact), "volatility"), {"id": fact.id}, at="key")
