"""An activity for which nobody answers."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per activity without an accountable role or without a responsible one."""
    for activity in strategy.plan.activities:
        pieces = {"accountable": activity.accountable, "responsible": activity.responsible}
        missing = [name for name, value in pieces.items() if not value]
        if missing:
            yield Gap(strategy.index.path(activity), {"id": activity.id, "missing": ", ".join(missing)})
