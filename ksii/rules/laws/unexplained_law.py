"""A law that takes force in the period and that nobody explains."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.evidence import Law
from ksii.model.strategy import Strategy
from ksii.rules._places import in_period, near


def subjects(strategy: Strategy, context: Context) -> Iterator[Path]:
    """Yield every law that takes force within the period."""
    yield from (strategy.index.path(law) for law, _day in _new(strategy, context.as_of))


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per law in force within the period without an activity linked to it within the profile's window of days."""
    window = datetime.timedelta(days=context.profile.event_window)
    for law, day in _new(strategy, context.as_of):
        if not any(law.id in it.laws and near(it, day, window) for it in strategy.plan.activities):
            field = "in_force" if law.in_force else "statuses"
            yield Gap((*strategy.index.path(law), field), {"id": law.id, "date": day.isoformat(), "days": str(window.days)})


def _new(strategy: Strategy, today: datetime.date) -> Iterator[tuple[Law, datetime.date]]:
    for law in strategy.laws.laws:
        day = law.in_force or _since(law, today)
        if day and in_period(strategy, day):
            yield law, day


def _since(law: Law, today: datetime.date) -> datetime.date | None:
    """Return the day on which an act took force by its history, once it has come: the history tells no day ahead."""
    return next((it.since for it in law.statuses if it.status == "in_force" and it.since and it.since <= today), None)
