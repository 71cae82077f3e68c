"""A link of the chain of effects on which nothing is measured."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, context: Context) -> Iterator[Path]:
    """Yield the list of indicators where the profile asks for levels and there are indicators."""
    if context.profile.kpi_levels and strategy.goals.kpis:
        yield ("goals.yaml", "kpis")


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per level of the profile on which the strategy has no indicator."""
    measured = {kpi.level for kpi in strategy.goals.kpis}
    for level in context.profile.kpi_levels:
        if strategy.goals.kpis and level not in measured:
            yield Gap(("goals.yaml", "kpis"), {"level": level}, at="key")
