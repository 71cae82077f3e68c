"""A section that is listed but says nothing."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.sections import Heading
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per listed section or appendix that has no block besides headings."""
    listed = {*strategy.identity.sections, *strategy.identity.appendices}
    for part in (*strategy.sections, *strategy.appendices):
        if part.id in listed and all(isinstance(block, Heading) for block in part.body):
            yield Gap(strategy.index.path(part), {"section": part.id})
