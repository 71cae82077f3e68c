"""A function that two roles hold, and nobody decides between them."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.roles import Function, Role
from ksii.model.strategy import Strategy

HOLDER = {"kk": "функцияны осы рөл атқарады", "ru": "функцию исполняет эта роль", "en": "this role holds the function"}


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the functions that several roles hold."""
    yield from (strategy.index.path(function) for function, _ in _shared(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per function held by several roles that no arbitration covers."""
    settled = {name for it in strategy.roles.arbitrations for name in it.functions}
    for function, holders in _shared(strategy):
        if function.id not in settled:
            values = {"id": function.id, "roles": ", ".join(role.id for role in holders)}
            yield Gap(strategy.index.path(function), values, labels=tuple((strategy.index.path(role), HOLDER) for role in holders))


def _shared(strategy: Strategy) -> Iterator[tuple[Function, list[Role]]]:
    for function in strategy.roles.functions:
        holders = [role for role in strategy.roles.roles if function.id in role.functions]
        if len(holders) > 1:
            yield function, holders
