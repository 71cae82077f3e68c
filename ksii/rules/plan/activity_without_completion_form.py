"""An activity of which nobody can say when it is done."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per activity without a completion form."""
    for activity in strategy.plan.activities:
        if not activity.completion:
            yield Gap(strategy.index.path(activity), {"id": activity.id})
