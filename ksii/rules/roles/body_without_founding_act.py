"""A body of which nobody can tell what it rests on."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the bodies that exist already."""
    yield from (strategy.index.path(body) for body in strategy.roles.bodies if not body.planned)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per existing body without the act that founded it or a note on that act."""
    for body in strategy.roles.bodies:
        if not (body.planned or body.founding_act or body.founding_note):
            yield Gap((*strategy.index.path(body), "founding_act"), {"id": body.id}, at="key")
