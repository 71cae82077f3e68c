"""Places, days and years that rules of several themes need."""

import datetime
from collections.abc import Iterator

from ksii.finding import Path
from ksii.model.plan import Activity, Milestone
from ksii.model.profile import Calendar
from ksii.model.strategy import Strategy


def place(strategy: Strategy, file: str, key: str) -> Path:
    """Return where something belongs that is not there: the key of its file, or strategy.yaml where that file is missing."""
    return (file, key) if file in strategy.files else ("strategy.yaml", "id")


def years(strategy: Strategy) -> list[int]:
    """Return the calendar years of the period."""
    period = strategy.identity.period
    return list(range(period.start.year, period.end.year + 1)) if period.start and period.end else []


def in_period(strategy: Strategy, day: datetime.date | None) -> bool:
    """Return whether a day is known and lies within the period."""
    period = strategy.identity.period
    return bool(day and period.start and period.end and period.start <= day <= period.end)


def iso_week(day: datetime.date) -> str:
    """Return the ISO week of a day, written like 2026-W03."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def works(calendar: Calendar, day: datetime.date) -> bool:
    """Return whether a day is a working day."""
    if day in calendar.working:
        return True
    return day.isoweekday() not in calendar.weekend and day not in calendar.holidays and day.strftime("%m-%d") not in calendar.yearly


def deadline(it: Activity | Milestone) -> tuple[str, datetime.date | None]:
    """Return the last day of an activity or milestone and the field in which it stands; where it was put off, the new day counts."""
    if it.moved_to:
        return "moved_to", it.moved_to
    return ("due", it.due) if isinstance(it, Activity) else ("date", it.date)


def deadlines(strategy: Strategy) -> Iterator[tuple[Activity | Milestone, str, datetime.date]]:
    """Yield every activity and milestone that has a last day, with the field in which it stands."""
    for activity in strategy.plan.activities:
        field, day = deadline(activity)
        if day:
            yield activity, field, day
    for milestone in strategy.plan.milestones:
        field, day = deadline(milestone)
        if day:
            yield milestone, field, day


def near(activity: Activity, day: datetime.date, window: datetime.timedelta) -> bool:
    """Return whether an activity takes place within a window around a day."""
    _, due = deadline(activity)
    start, end = activity.start or due, due or activity.start
    return bool(start and end and start - day <= window and day - end <= window)
