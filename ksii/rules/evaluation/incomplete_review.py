"""A review that nobody holds or that leaves nothing behind."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per review without owner or output."""
    for review in strategy.evaluation.reviews:
        missing = [name for name in ("owner", "output") if not getattr(review, name)]
        if missing:
            yield Gap(strategy.index.path(review), {"id": review.id, "missing": ", ".join(missing)})
