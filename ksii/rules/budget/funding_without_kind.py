"""A source of money of which nobody knows what it is."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per source of money without a kind."""
    for funding in strategy.budget.funding:
        if not funding.kind:
            yield Gap(strategy.index.path(funding), {"id": funding.id})
