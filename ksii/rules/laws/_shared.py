"""What rules on laws share: what an act was on a day, and where the strategy rests on it."""

import datetime
from collections.abc import Iterator

from ksii.finding import Path
from ksii.model.evidence import Law
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_placeholder

ELSEWHERE = ("plan.yaml", "roles.yaml", "registers.yaml")
"""Files that may name an act without resting on it: plans explain acts to come, bodies and remarks have a past."""


def status(law: Law, day: datetime.date) -> str | None:
    """Return what an act is on a day; None where nothing is known of it. A status without a date holds from the beginning."""
    if law.repealed and law.repealed <= day:
        return "repealed"
    known = [it.status for it in law.statuses if it.status and (it.since is None or it.since <= day)]
    if known:
        return known[-1]
    return "in_force" if law.in_force and law.in_force <= day else None


def successor(strategy: Strategy, law: Law, day: datetime.date) -> Law | None:
    """Return the act that replaces this one and is in force on a day."""
    return next((it for it in strategy.laws.laws if it.supersedes == law.id and status(it, day) == "in_force"), None)


def cited(strategy: Strategy, name: str) -> Iterator[Path]:
    """Yield where the strategy rests on an act: links first, then texts."""
    for link in strategy.index.referring("law", name):
        if link.path[0] not in ELSEWHERE and "supersedes" not in link.path:
            yield link.path
    for placeholder, path in every_placeholder(strategy):
        if isinstance(placeholder, Placeholder) and placeholder.path[:2] == ("law", name):
            yield path
