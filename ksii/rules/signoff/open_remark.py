"""A remark that nobody has decided on."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per remark without a decision, or with the decision still open."""
    for remark in strategy.registers.remarks:
        if remark.decision in {None, "open"}:
            yield Gap((*strategy.index.path(remark), "decision" if remark.decision else "id"), {"id": remark.id})
