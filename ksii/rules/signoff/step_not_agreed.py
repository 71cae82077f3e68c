"""A step of the route that has not agreed to every text."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules.signoff._shared import deciding, undecided


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield every step in which somebody decides."""
    yield from (strategy.index.path(step) for step in deciding(strategy))


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per step without a positive decision on each text that it is about."""
    for step in deciding(strategy):
        if missing := undecided(strategy, step, context.statements):
            yield Gap(strategy.index.path(step), {"id": step.id, "languages": ", ".join(missing)})
