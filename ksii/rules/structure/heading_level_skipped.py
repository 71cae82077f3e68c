"""A heading that stands two levels below the one before it."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.sections import Heading
from ksii.model.strategy import Strategy

TOP = 2
"""Level of the first heading below a section's own."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per heading of a lower level before which its section has none of the level between."""
    for part in (*strategy.sections, *strategy.appendices):
        levels = [(block, block.level) for block in part.body if isinstance(block, Heading)]
        if levels and levels[0][1] > TOP:
            block, level = levels[0]
            yield Gap((*strategy.index.path(block), "level"), {"level": str(level), "section": part.id})
