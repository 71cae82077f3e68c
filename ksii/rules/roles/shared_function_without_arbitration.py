"""A function that two roles hold, and nobody decides between them."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per function held by several roles that no arbitration covers."""
    settled = {name for it in strategy.roles.arbitrations for name in it.functions}
    for function in strategy.roles.functions:
        holders = [role.id for role in strategy.roles.roles if function.id in role.functions]
        if len(holders) > 1 and function.id not in settled:
            yield Gap(strategy.index.path(function), {"id": function.id, "roles": ", ".join(holders)})
