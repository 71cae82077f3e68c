"""People with a poor connection whom only online channels reach."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.audiences import Audience
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the audiences that are rural or poorly connected."""
    yield from (strategy.index.path(audience) for audience in _poorly_connected(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per audience that is rural or poorly connected and that no offline channel reaches."""
    reached = {name for channel in strategy.channels.channels if channel.mode == "offline" for name in channel.audiences}
    for audience in _poorly_connected(strategy):
        if audience.id not in reached:
            yield Gap(strategy.index.path(audience), {"id": audience.id})


def _poorly_connected(strategy: Strategy) -> list[Audience]:
    return [audience for audience in strategy.audiences.audiences if "rural" in audience.tags or audience.connectivity == "low"]
