"""A percentage of nobody knows how many."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.goals import Kpi, Population
from ksii.model.strategy import Strategy
from ksii.rules.goals._shared import facts, size


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the indicators that are shares."""
    yield from (strategy.index.path(kpi) for kpi in _shares(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per share whose population is not named, or of no known size although it could be counted.

    A fact that is not there is another rule's finding.
    """
    for kpi in _shares(strategy):
        population = strategy.index.get("population", kpi.population)
        unsized = isinstance(population, Population) and kpi.frequency != "per-event" and not _sized(strategy, population)
        if kpi.population is None or unsized:
            yield Gap((*strategy.index.path(kpi), "population"), {"id": kpi.id})


def _shares(strategy: Strategy) -> list[Kpi]:
    return [kpi for kpi in strategy.goals.kpis if kpi.unit == "percent"]


def _sized(strategy: Strategy, population: Population) -> bool:
    dangling = population.fact is not None and population.fact not in facts(strategy)
    return dangling or size(strategy, population) is not None
