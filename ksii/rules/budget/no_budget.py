"""A strategy without a single budget line."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield one gap where the strategy has no budget lines."""
    if not strategy.budget.lines:
        yield Gap(("strategy.yaml", "id"))
