"""An indicator that serves no goal."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per indicator that names no goal."""
    for kpi in strategy.goals.kpis:
        if kpi.goal is None:
            yield Gap(strategy.index.path(kpi), {"id": kpi.id})
