"""An arbitration rule without decider, time limit or record; or none at all."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy

PIECES = ("decider", "limit", "record")
NOWHERE = ("roles.yaml", "arbitrations")


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the arbitrations; where there is none and several roles could disagree, the place where one belongs."""
    if _lawless(strategy):
        yield NOWHERE
    yield from (strategy.index.path(arbitration) for arbitration in strategy.roles.arbitrations)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per arbitration that lacks something, and one where there are several roles and no arbitration."""
    if _lawless(strategy):
        yield Gap(NOWHERE, {"id": "roles.yaml: arbitrations", "missing": ", ".join(PIECES)}, at="key")
    for arbitration in strategy.roles.arbitrations:
        missing = [name for name in PIECES if not getattr(arbitration, name)]
        if missing:
            yield Gap(strategy.index.path(arbitration), {"id": arbitration.id, "missing": ", ".join(missing)})


def _lawless(strategy: Strategy) -> bool:
    return len(strategy.roles.roles) > 1 and not strategy.roles.arbitrations
