"""A principle that nothing puts into practice."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per principle without an activity that carries it out."""
    for principle in strategy.goals.principles:
        if not principle.measures:
            yield Gap((*strategy.index.path(principle), "measures"), {"id": principle.id}, at="key")
