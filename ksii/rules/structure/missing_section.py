"""A section that this kind of document must have."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE


def subjects(_: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where the profile asks."""
    if context.profile.sections:
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per section of the profile that strategy.yaml does not list; a listed one without a file is an unknown id."""
    for name in context.profile.sections:
        if name not in strategy.identity.sections:
            yield Gap(("strategy.yaml", "sections"), {"section": name}, at="key")
