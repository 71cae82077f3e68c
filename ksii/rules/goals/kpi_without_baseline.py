"""An indicator with no starting point."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per indicator that has neither a dated value nor a dated plan to measure it."""
    for kpi in strategy.goals.kpis:
        base = kpi.baseline
        measured = base and base.value is not None and base.date
        planned = base and base.measured_by and base.due
        if not (measured or planned):
            yield Gap((*strategy.index.path(kpi), "baseline"), {"id": kpi.id}, at="key")
