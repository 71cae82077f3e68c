"""A baseline that is about other people than the target."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.goals._shared import facts

COUNTED = {"kk": "дерек осы жиынтыққа қатысты", "ru": "данные относятся к этой совокупности", "en": "whom the figure is about"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per baseline called comparable whose published figure has another population than the indicator."""
    table = facts(strategy)
    for kpi in strategy.goals.kpis:
        base = kpi.baseline
        fact = table.get(base.fact or "") if base and base.comparable else None
        if base is None or fact is None or kpi.population is None or fact.population in {None, kpi.population}:
            continue
        values = {"id": kpi.id, "baseline": str(fact.population), "population": kpi.population}
        labels = (((*strategy.index.path(fact), "population"), COUNTED),)
        yield Gap((*strategy.index.path(base), "fact"), values, labels=labels)
