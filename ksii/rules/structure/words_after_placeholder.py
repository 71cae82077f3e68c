"""A placeholder with words at its end that change nothing."""

from collections.abc import Iterator, Mapping

from ksii.check.rule import Context, Gap
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_placeholder

LENGTHS: Mapping[str, int] = {"cite": 2, "count": 2, "edition": 2, "period": 2, "view": 2, "budget": 3}
"""First word of a placeholder → how many of its words mean something."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per placeholder of these kinds that is longer."""
    for found, path in every_placeholder(strategy):
        if isinstance(found, Placeholder) and len(found.path) > LENGTHS.get(found.path[0], len(found.path)):
            length = LENGTHS[found.path[0]]
            values = {"placeholder": found.source, "used": ".".join(found.path[:length]), "extra": ".".join(found.path[length:])}
            yield Gap(path, values)
