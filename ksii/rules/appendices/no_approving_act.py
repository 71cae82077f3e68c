"""Appendices whose head cannot name the act that approves them."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE


def subjects(_: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where the profile asks."""
    if context.profile.approving_act:
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the profile asks for the approving act, there are appendices, and the act is not named."""
    identity = strategy.identity
    if context.profile.approving_act and identity.appendices and not identity.approved_by:
        yield Gap(("strategy.yaml", "approved_by"), at="key")
