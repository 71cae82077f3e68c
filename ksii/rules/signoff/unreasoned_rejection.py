"""A remark that was turned down without a reason."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.registers import Remark
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield every remark that was not accepted as a whole."""
    yield from (strategy.index.path(remark) for remark in _declined(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per such remark without a reason."""
    for remark in _declined(strategy):
        if not remark.reason:
            yield Gap((*strategy.index.path(remark), "decision"), {"id": remark.id})


def _declined(strategy: Strategy) -> Iterator[Remark]:
    yield from (remark for remark in strategy.registers.remarks if remark.decision in {"rejected", "partly"})
