"""A foreign platform that nothing of one's own can replace."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.channels import Channel
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the channels on foreign platforms."""
    yield from (strategy.index.path(channel) for channel in strategy.channels.channels if channel.foreign)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per channel on a foreign platform that falls back to nothing, to itself or to another foreign platform."""
    for channel in strategy.channels.channels:
        fallback = strategy.index.get("channel", channel.fallback)
        fails_too = isinstance(fallback, Channel) and fallback.foreign
        if channel.foreign and (fails_too or not channel.fallback):
            yield Gap((*strategy.index.path(channel), "fallback"), {"id": channel.id}, at="key")
