"""A strategy without a route of approval."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE
from ksii.rules.signoff._shared import deciding


def subjects(_: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where the profile asks."""
    if context.profile.approval_route:
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the profile asks for a route and no step of one is laid down in which somebody decides."""
    if context.profile.approval_route and not deciding(strategy):
        yield Gap(("strategy.yaml", "route"), at="key")
