"""A baseline that can't be compared with the target, and nothing that will replace it."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules.goals._shared import written


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the indicators with a measured baseline."""
    for kpi in strategy.goals.kpis:
        if kpi.baseline and kpi.baseline.value is not None:
            yield strategy.index.path(kpi)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per baseline declared not comparable for which no comparable measurement is planned."""
    for kpi in strategy.goals.kpis:
        base, target = kpi.baseline, kpi.target
        if base is None or target is None or base.value is None or target.value is None:
            continue
        if not base.comparable and not (base.measured_by and base.due):
            values = {"id": kpi.id, "baseline": written(base.value, kpi), "target": written(target.value, kpi)}
            yield Gap((*strategy.index.path(base), "comparable"), values, at="key")
