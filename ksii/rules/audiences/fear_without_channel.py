"""A fear without a channel where it is answered."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per fear without a channel where it is answered."""
    for fear in strategy.audiences.fears:
        if not fear.channels:
            yield Gap((*strategy.index.path(fear), "channels"), {"id": fear.id}, at="key")
