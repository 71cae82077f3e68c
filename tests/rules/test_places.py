"""Days, weeks and deadlines as the rules see them."""

import datetime

import pytest

from ksii.model.plan import Activity, Milestone
from ksii.model.profile import Calendar
from ksii.rules._places import deadline, iso_week, near, works

DAY = datetime.date
CALENDAR = Calendar(weekend=(6, 7), yearly=("12-16",), holidays=(DAY(2026, 3, 9),), working=(DAY(2026, 12, 19), DAY(2027, 12, 16)))


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (DAY(2026, 1, 16), True),  # a Friday
        (DAY(2026, 1, 17), False),  # a Saturday
        (DAY(2026, 1, 18), False),  # a Sunday
        (DAY(2026, 12, 16), False),  # a Wednesday, a holiday of every year
        (DAY(2026, 3, 9), False),  # a Monday, off in this year only
        (DAY(2027, 3, 9), True),  # the same day of another year
        (DAY(2026, 12, 19), True),  # a Saturday that is worked
        (DAY(2027, 12, 16), True),  # a holiday that is worked in this year
    ],
)
def test_working_days(day: datetime.date, *, worked: bool) -> None:
    assert works(CALENDAR, day) is worked


def test_the_weekend_is_the_profiles_own() -> None:
    assert works(Calendar(weekend=(5, 6)), DAY(2026, 1, 18))
    assert not works(Calendar(weekend=(5, 6)), DAY(2026, 1, 16))
    assert works(Calendar(weekend=()), DAY(2026, 1, 17))


def test_the_week_of_the_turn_of_the_year_belongs_to_its_thursday() -> None:
    assert iso_week(DAY(2026, 1, 16)) == "2026-W03"
    assert iso_week(DAY(2027, 1, 1)) == "2026-W53"


def test_a_deadline_that_was_put_off_is_the_new_day() -> None:
    due, moved = DAY(2026, 1, 30), DAY(2026, 2, 13)
    assert deadline(Activity(id="portal", due=due)) == ("due", due)
    assert deadline(Activity(id="portal", due=due, moved_to=moved)) == ("moved_to", moved)
    assert deadline(Milestone(id="portal-open", date=due)) == ("date", due)
    assert deadline(Milestone(id="portal-open", date=due, moved_to=moved)) == ("moved_to", moved)
    assert deadline(Milestone(id="portal-open")) == ("date", None)


@pytest.mark.parametrize(
    ("activity", "accompanies"),
    [
        (Activity(id="in-time", start=DAY(2026, 1, 10), due=DAY(2026, 1, 12)), True),
        (Activity(id="fourteen-days-before", due=DAY(2026, 1, 4)), True),
        (Activity(id="fifteen-days-before", due=DAY(2026, 1, 3)), False),
        (Activity(id="begins-fourteen-days-after", start=DAY(2026, 2, 1)), True),
        (Activity(id="begins-fifteen-days-after", start=DAY(2026, 2, 2)), False),
        (Activity(id="spans", start=DAY(2025, 11, 1), due=DAY(2026, 5, 1)), True),
        (Activity(id="put-off", due=DAY(2026, 1, 17), moved_to=DAY(2026, 3, 1)), False),
        (Activity(id="without-dates"), False),
    ],
)
def test_activities_near_a_day(activity: Activity, *, accompanies: bool) -> None:
    assert near(activity, DAY(2026, 1, 18), datetime.timedelta(days=14)) is accompanies
