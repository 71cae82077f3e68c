"""A value that no count can give."""

from collections.abc import Iterator
from decimal import Decimal

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.goals import Baseline, Kpi, Population, Target, Threshold
from ksii.model.strategy import Strategy
from ksii.rules.goals._shared import facts, size, written

HEADS = frozenset({"people", "villages", "startups", "places"})
"""Units that count members of a population, each once."""
EXACT = frozenset({"exact", "at_most"})
"""Bounds of a fact that a count can't exceed."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per share outside 0 to 100 per cent and per count that is negative or exceeds its population."""
    for kpi in strategy.goals.kpis:
        count = _count(strategy, kpi)
        limit = Decimal(100) if kpi.unit == "percent" else count if kpi.unit in HEADS else None
        for value, path in _values(strategy, kpi):
            if limit is not None and not 0 <= value <= limit:
                yield Gap(path, {"id": kpi.id, "value": written(value, kpi), "limit": written(limit, kpi)})
        target = kpi.target or Target()
        if count is not None and target.absolute is not None and not 0 <= target.absolute <= count:
            path = (*strategy.index.path(target), "absolute")
            yield Gap(path, {"id": kpi.id, "value": f"{target.absolute:f}", "limit": f"{count:f}"})


def _count(strategy: Strategy, kpi: Kpi) -> Decimal | None:
    population = strategy.index.get("population", kpi.population)
    if not isinstance(population, Population):
        return None
    fact = facts(strategy).get(population.fact or "")
    return size(strategy, population) if fact is None or fact.bound in EXACT else None


def _values(strategy: Strategy, kpi: Kpi) -> Iterator[tuple[Decimal, Path]]:
    points: tuple[Baseline | Target | Threshold | None, ...] = (kpi.baseline, kpi.target, kpi.threshold)
    for point in (*points, *kpi.interim):
        if point and point.value is not None:
            yield point.value, (*strategy.index.path(point), "value")
