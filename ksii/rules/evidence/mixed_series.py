"""Facts of one series that do not measure the same thing."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.evidence._shared import differing, series

FIRST = {"kk": "қатардың бірінші дерегі", "ru": "первые данные ряда", "en": "the first fact of the series"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per fact and field that differs from the first fact of the series."""
    for name, (first, *others) in series(strategy).items():
        for fact in others:
            for field in differing(first, fact):
                path = (*strategy.index.path(fact), field)
                values = {"id": fact.id, "field": field, "series": name, "other": first.id}
                yield Gap(path, values, at="key", labels=(((*strategy.index.path(first), field), FIRST),))
