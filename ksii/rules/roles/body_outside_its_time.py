"""A body that is named for a day on which it does not exist, or not under this name."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.index import Link
from ksii.model.roles import Body
from ksii.model.strategy import Strategy

USED = {"kk": "орган осы күні қажет", "ru": "орган нужен в этот день", "en": "the body is needed on this day"}
NOT_IN_USE = ("predecessor", "distinct_from")
"""Fields that name a body without giving it anything to do."""


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per place that names a body outside its time: for its role's activities, else on the day as of which one looks."""
    work = _work(strategy)
    for body in strategy.roles.bodies:
        for link in strategy.index.referring("body", body.id):
            if not any(field in link.path for field in NOT_IN_USE):
                yield from _outside(body, link, work.get(link.path) or [(context.as_of, ())])


def _outside(body: Body, link: Link, days: list[tuple[datetime.date, Path]]) -> Iterator[Gap]:
    """Yield a gap for the first day on which the body does not exist."""
    for day, path in days:
        if (body.valid_from and day < body.valid_from) or (body.valid_to and day > body.valid_to):
            values = {"id": body.id, "date": day.isoformat(), "from": _iso(body.valid_from), "to": _iso(body.valid_to)}
            yield Gap(link.path, values, labels=((path, USED),) if path else ())
            return


def _iso(day: datetime.date | None) -> str:
    return day.isoformat() if day else "…"


def _work(strategy: Strategy) -> dict[Path, list[tuple[datetime.date, Path]]]:
    """Return the place where a role names its body → the days on which activities need that role, with their places."""
    found: dict[Path, list[tuple[datetime.date, Path]]] = {}
    for role in strategy.roles.roles:
        here = (*strategy.index.path(role), "body")
        for activity in strategy.plan.activities:
            if role.id in (activity.accountable, *activity.responsible):
                path = strategy.index.path(activity)
                days = {"start": activity.start, "due": activity.due}
                found.setdefault(here, []).extend((day, (*path, field)) for field, day in days.items() if day)
    return found
