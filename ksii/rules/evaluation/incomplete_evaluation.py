"""Nobody answers for evaluation, or nobody knows how often it reports."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap with what is missing."""
    missing = [name for name in ("owner", "cadence") if not getattr(strategy.evaluation, name)]
    if missing:
        yield Gap(place(strategy, "evaluation.yaml", missing[0]), {"missing": ", ".join(missing)}, at="key")
