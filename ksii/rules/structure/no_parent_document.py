"""A strategy that answers to no document above it."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE


def subjects(_: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where the profile asks."""
    if context.profile.alignment:
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the profile asks for documents above and none is named."""
    if context.profile.alignment and not strategy.identity.parents:
        yield Gap(("strategy.yaml", "parents"), at="key")
