"""A week right after the edition date in which nothing is planned."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.plan import Activity
from ksii.model.strategy import Strategy
from ksii.rules._places import iso_week, place


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per week, from that of the edition date on, without a dated activity that has an accountable role."""
    first = strategy.identity.edition.date
    if first is None or not context.profile.first_days:
        return
    asked = (first + datetime.timedelta(days=days) for days in range(context.profile.first_days + 1))
    busy = {week for activity in strategy.plan.activities if activity.accountable for week in _weeks(activity)}
    for week in dict.fromkeys(iso_week(day) for day in asked):
        if week not in busy:
            yield Gap(place(strategy, "plan.yaml", "activities"), {"week": week}, at="key")


def _weeks(activity: Activity) -> Iterator[str]:
    """A week belongs to an activity that names it or is due in it; one that only passes through does not count."""
    if activity.week:
        yield activity.week
    if activity.due:
        yield iso_week(activity.due)
