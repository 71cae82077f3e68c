"""An event outside the strategy that no activity accompanies."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.plan import Event
from ksii.model.strategy import Strategy
from ksii.rules._places import in_period, near


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the path of every event in the period."""
    yield from (strategy.index.path(event) for event, _day in _events(strategy))


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per event in the period without an activity linked to it within the profile's window of days."""
    window = datetime.timedelta(days=context.profile.event_window)
    for event, day in _events(strategy):
        if not any(event.id in it.events and near(it, day, window) for it in strategy.plan.activities):
            yield Gap((*strategy.index.path(event), "date"), {"id": event.id, "date": day.isoformat(), "days": str(window.days)})


def _events(strategy: Strategy) -> Iterator[tuple[Event, datetime.date]]:
    for event in strategy.plan.events:
        if event.date and in_period(strategy, event.date):
            yield event, event.date
