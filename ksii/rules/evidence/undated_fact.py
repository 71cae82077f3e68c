"""A figure without a source or a date."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per fact and what it lacks."""
    for fact in strategy.facts.facts:
        missing = [name for name in ("source", "as_of") if not getattr(fact, name)]
        if missing:
            yield Gap(strategy.index.path(fact), {"id": fact.id, "missing": ", ".join(missing)})
