"""A channel that is to be opened, nobody knows when."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the channels that the strategy opens."""
    yield from (strategy.index.path(channel) for channel in strategy.channels.channels if channel.planned)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per planned channel without its day of launch."""
    for channel in strategy.channels.channels:
        if channel.planned and channel.launch is None:
            yield Gap((*strategy.index.path(channel), "launch"), {"id": channel.id}, at="key")
