"""A web page of which nobody knows when it said so."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the sources that are read on the web."""
    for source in strategy.sources.sources:
        if source.url:
            yield strategy.index.path(source)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per source on the web that has neither a day of publication nor a day on which it was read."""
    for source in strategy.sources.sources:
        if source.url and not source.published and not source.accessed:
            yield Gap(strategy.index.path(source), {"id": source.id})
