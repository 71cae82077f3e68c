"""A strategy that does not say how people with disabilities are reached."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE


def subjects(_: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where the profile asks."""
    if context.profile.accessibility:
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the profile asks for the requirements and strategy.yaml does not state them."""
    stated = strategy.identity.accessibility
    if context.profile.accessibility and not (stated and stated.text):
        yield Gap(("strategy.yaml", "accessibility"), at="key")
