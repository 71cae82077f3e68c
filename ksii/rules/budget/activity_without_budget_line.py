"""An activity that nobody pays for."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per activity with neither a budget line nor a reason why it costs nothing."""
    for activity in strategy.plan.activities:
        if not activity.lines and not activity.cost_none:
            yield Gap(strategy.index.path(activity), {"id": activity.id})
