"""A demand of experts that nobody has answered."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per demand without a decision, its reasons or, unless it is turned down, what meets it."""
    for demand in strategy.registers.demands:
        pieces = {"response": demand.response, "answer": demand.answer, "links": demand.links or demand.response == "no"}
        missing = [name for name, value in pieces.items() if not value]
        if missing:
            yield Gap(strategy.index.path(demand), {"id": demand.id, "missing": ", ".join(missing)})
