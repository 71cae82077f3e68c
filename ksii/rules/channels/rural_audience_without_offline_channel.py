"""People with a poor connection whom only online channels reach."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per audience that is rural or poorly connected and that no offline channel reaches."""
    reached = {name for channel in strategy.channels.channels if channel.mode == "offline" for name in channel.audiences}
    for audience in strategy.audiences.audiences:
        if ("rural" in audience.tags or audience.connectivity == "low") and audience.id not in reached:
            yield Gap(strategy.index.path(audience), {"id": audience.id})
