"""People who are spoken to and cannot answer."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules.channels._shared import reached


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the audiences that some channel reaches."""
    yield from (strategy.index.path(audience) for audience, channels in reached(strategy) if channels)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per audience all of whose channels are one-way; who has no channel at all is another rule's concern."""
    for audience, channels in reached(strategy):
        if channels and not any(channel.two_way for channel in channels):
            values = {"id": audience.id, "channels": ", ".join(channel.id for channel in channels)}
            yield Gap(strategy.index.path(audience), values)
