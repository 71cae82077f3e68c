"""A share and an absolute number that do not belong together."""

from collections.abc import Iterator
from decimal import Decimal

from ksii.check.rule import Context, Gap
from ksii.model.goals import Kpi, Population, Target
from ksii.model.strategy import Strategy
from ksii.rules.goals._shared import size, written

ROUNDING = Decimal("0.005")
"""Part of the population by which the numbers may differ: half a per cent, so that whole per cents may be rounded."""
COUNTED = {"kk": "жиынтық осы жерде", "ru": "совокупность задана здесь", "en": "the population is given here"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per target in per cent whose absolute number is another share of the population."""
    for kpi, target, population in _shares(strategy):
        whole = size(strategy, population)
        if whole is None or target.value is None or target.absolute is None or target.absolute > whole:
            continue
        expected = whole * target.value / 100
        if abs(target.absolute - expected) > whole * ROUNDING:
            numbers = {"absolute": f"{target.absolute:f}", "size": f"{whole:f}", "expected": f"{round(expected)}"}
            values = {"id": kpi.id, "share": written(target.value, kpi), **numbers}
            labels = ((strategy.index.path(population), COUNTED),)
            yield Gap((*strategy.index.path(target), "absolute"), values, labels=labels)


def _shares(strategy: Strategy) -> Iterator[tuple[Kpi, Target, Population]]:
    for kpi in strategy.goals.kpis:
        population = strategy.index.get("population", kpi.population)
        if kpi.unit == "percent" and kpi.target and isinstance(population, Population):
            yield kpi, kpi.target, population
