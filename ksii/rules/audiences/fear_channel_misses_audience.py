"""A fear that is answered where those who have it do not look."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.audiences import Fear
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the fears that are answered on channels of which it is known whom they reach."""
    yield from (strategy.index.path(fear) for fear, _ in _answered(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per fear with audiences that none of its channels reaches."""
    for fear, reached in _answered(strategy):
        missed = [audience for audience in fear.audiences if audience not in reached]
        if missed:
            values = {"id": fear.id, "audiences": ", ".join(missed)}
            yield Gap((*strategy.index.path(fear), "channels"), values, at="key")


def _answered(strategy: Strategy) -> Iterator[tuple[Fear, set[str]]]:
    reach = {channel.id: channel.audiences for channel in strategy.channels.channels}
    for fear in strategy.audiences.fears:
        if fear.channels and all(reach.get(name) for name in fear.channels):
            yield fear, {audience for name in fear.channels for audience in reach[name]}
