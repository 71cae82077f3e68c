"""A figure of the law for computing sums, without its year, its value or the place where it was published."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per index with the names of what it lacks."""
    for index in strategy.budget.indexes:
        missing = [name for name in ("year", "value") if getattr(index, name) is None]
        if not index.law and not index.source:
            missing.append("source")
        if missing:
            yield Gap(strategy.index.path(index), {"id": index.id, "missing": ", ".join(missing)})
