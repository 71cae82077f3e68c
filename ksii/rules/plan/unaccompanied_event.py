"""An event outside the strategy that no activity accompanies."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import in_period, near


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per event in the period without an activity linked to it within the profile's window of days."""
    window = datetime.timedelta(days=context.profile.event_window)
    for event in strategy.plan.events:
        day = event.date
        if day and in_period(strategy, day) and not any(event.id in it.events and near(it, day, window) for it in strategy.plan.activities):
            yield Gap((*strategy.index.path(event), "date"), {"id": event.id, "date": day.isoformat(), "days": str(window.days)})
