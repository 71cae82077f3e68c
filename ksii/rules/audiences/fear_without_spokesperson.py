"""A fear without a post that answers it."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per fear without a post that answers it."""
    for fear in strategy.audiences.fears:
        if not fear.spokespersons:
            yield Gap((*strategy.index.path(fear), "spokespersons"), {"id": fear.id}, at="key")
