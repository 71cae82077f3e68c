"""An audience on which no money is spent."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per audience that no activity serves but those that cost nothing.

    An activity of which neither a budget line nor a reason is given counts as paid for: that it is not is another rule's finding.
    """
    served = {name for it in strategy.plan.activities if it.lines or not it.cost_none for name in it.audiences}
    for audience in strategy.audiences.audiences:
        if audience.id not in served:
            yield Gap(strategy.index.path(audience), {"id": audience.id})
