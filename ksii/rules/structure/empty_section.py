"""A section that is listed but says nothing."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.sections import Heading, Section
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield every listed section and appendix."""
    yield from (strategy.index.path(part) for part in _listed(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per listed section or appendix that has no block besides headings."""
    for part in _listed(strategy):
        if all(isinstance(block, Heading) for block in part.body):
            yield Gap(strategy.index.path(part), {"section": part.id})


def _listed(strategy: Strategy) -> Iterator[Section]:
    listed = {*strategy.identity.sections, *strategy.identity.appendices}
    yield from (part for part in (*strategy.sections, *strategy.appendices) if part.id in listed)
