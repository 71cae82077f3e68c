"""A role that crisis work rests on and for which nobody stands in."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.roles import Role
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the path of every role that leads a scenario, keeps a time limit or declares a level."""
    yield from (strategy.index.path(role) for role in _roles(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per such role without a deputy, or with itself as deputy."""
    for role in _roles(strategy):
        if role.deputy in {None, role.id}:
            yield Gap(strategy.index.path(role), {"id": role.id})


def _roles(strategy: Strategy) -> Iterator[Role]:
    crisis = strategy.crisis
    owners = (*(it.owner for it in crisis.scenarios), *(it.owner for it in crisis.slas), *(it.decider for it in crisis.levels))
    for name in dict.fromkeys(owners):
        role = strategy.index.get("role", name)
        if isinstance(role, Role):
            yield role
