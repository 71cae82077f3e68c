"""A row of the passport for which there is nothing to print."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._parts import WHOLE


def subjects(_: Strategy, context: Context) -> Iterator[Path]:
    """Yield the strategy, where the profile asks."""
    if context.profile.passport:
        yield WHOLE


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per row that the profile asks for and that would be left out."""
    for row in context.profile.passport:
        if not _filled(strategy, row):
            yield Gap(("strategy.yaml", "id"), {"row": row})


def _filled(strategy: Strategy, row: str) -> bool:
    identity, goals = strategy.identity, strategy.goals
    match row:
        case "basis":
            return bool(identity.basis)
        case "performers":
            return bool(identity.regions) or any(role.body for role in strategy.roles.roles)
        case "goals":
            return bool(goals.goals)
        case "tasks":
            return bool(goals.tasks)
        case "indicators":
            return any(kpi.target for kpi in goals.kpis)
        case _:
            return True
