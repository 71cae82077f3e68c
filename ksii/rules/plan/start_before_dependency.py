"""An activity that starts before what it depends on is finished."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import deadline


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per dependency that is due after the start."""
    due = {activity.id: deadline(activity)[1] for activity in strategy.plan.activities}
    for activity in strategy.plan.activities:
        for position, name in enumerate(activity.depends_on):
            end = due.get(name)
            if activity.start and end and end > activity.start:
                values = {"id": activity.id, "other": name, "start": activity.start.isoformat(), "end": end.isoformat()}
                yield Gap((*strategy.index.path(activity), "depends_on", position), values)
