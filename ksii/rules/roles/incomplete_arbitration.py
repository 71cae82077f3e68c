"""An arbitration rule without decider, time limit or record; or none at all."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

PIECES = ("decider", "limit", "record")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per arbitration that lacks something, and one where there are several roles and no arbitration."""
    roles = strategy.roles
    if len(roles.roles) > 1 and not roles.arbitrations:
        yield Gap(("roles.yaml", "arbitrations"), {"id": "roles.yaml: arbitrations", "missing": ", ".join(PIECES)}, at="key")
    for arbitration in roles.arbitrations:
        missing = [name for name in PIECES if not getattr(arbitration, name)]
        if missing:
            yield Gap(strategy.index.path(arbitration), {"id": arbitration.id, "missing": ", ".join(missing)})
