"""A law that takes force in the period and that nobody explains."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import in_period, near


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per law in force within the period without an activity linked to it within the profile's window of days."""
    window = datetime.timedelta(days=context.profile.event_window)
    for law in strategy.laws.laws:
        day = law.in_force
        if day and in_period(strategy, day) and not any(law.id in it.laws and near(it, day, window) for it in strategy.plan.activities):
            yield Gap((*strategy.index.path(law), "in_force"), {"id": law.id, "date": day.isoformat(), "days": str(window.days)})
