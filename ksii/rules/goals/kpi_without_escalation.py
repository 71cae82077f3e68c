"""An indicator that may be missed without anything happening."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per indicator without a threshold and an escalation."""
    for kpi in strategy.goals.kpis:
        threshold = kpi.threshold
        if threshold is None or threshold.value is None or threshold.escalation is None:
            yield Gap((*strategy.index.path(kpi), "threshold"), {"id": kpi.id}, at="key")
