"""Money of which nobody knows who gives it, nor when that will be known."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.budget import Funding
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the path of every undetermined source of money."""
    yield from (strategy.index.path(funding) for funding in _undetermined(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per undetermined source without the day of its decision."""
    for funding in _undetermined(strategy):
        if funding.decision_due is None:
            yield Gap(strategy.index.path(funding), {"id": funding.id})


def _undetermined(strategy: Strategy) -> Iterator[Funding]:
    return (funding for funding in strategy.budget.funding if funding.kind == "undetermined")
