"""A region for which no local body answers."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per region without its local body."""
    for region in strategy.regions:
        if not region.local_body:
            yield Gap((*strategy.index.path(region), "local_body"), {"id": region.id}, at="key")
