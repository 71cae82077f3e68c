"""People whom one channel or none reaches."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.channels._shared import reached

ENOUGH = 2


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per audience that fewer than two channels reach."""
    for audience, channels in reached(strategy):
        if len(channels) < ENOUGH:
            values = {"id": audience.id, "count": str(len(channels)), "channels": ", ".join(channel.id for channel in channels) or "–"}
            yield Gap(strategy.index.path(audience), values)
