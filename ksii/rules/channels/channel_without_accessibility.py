"""A channel that says nothing on people with disabilities."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per channel without a word on its accessibility."""
    for channel in strategy.channels.channels:
        if not channel.accessibility:
            yield Gap((*strategy.index.path(channel), "accessibility"), {"id": channel.id}, at="key")
