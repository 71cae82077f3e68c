"""A harmful myth against which nobody is warned beforehand."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the myths that do great harm."""
    yield from (strategy.index.path(myth) for myth in strategy.audiences.myths if myth.severity == "high")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per myth of high severity without a warning that is given before people meet it."""
    for myth in strategy.audiences.myths:
        if myth.severity == "high" and not myth.prebunk:
            yield Gap((*strategy.index.path(myth), "prebunk"), {"id": myth.id}, at="key")
