"""A draft of which nothing says that the public could discuss it."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.identity import Discussion
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE


def subjects(_: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where the profile asks."""
    if context.profile.public_discussion:
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the profile asks for a discussion and its dates, address or summary are missing."""
    if not context.profile.public_discussion:
        return
    held = strategy.identity.discussion or Discussion()
    missing = [name for name in ("start", "end", "url", "summary") if not getattr(held, name)]
    if missing:
        yield Gap(("strategy.yaml", "discussion"), {"missing": ", ".join(missing)}, at="key")
