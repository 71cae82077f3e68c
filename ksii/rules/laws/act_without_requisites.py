"""An act that cannot be cited as legal technique asks."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.evidence import Law
from ksii.model.strategy import Strategy

NUMBERED = ("code", "law", "decree", "resolution", "order", "regulation")
"""Forms of acts that always bear a number."""
SETTLED = ("draft", "in_force", "repealed")
"""Statuses that need no day of entry into force beside them."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per act that lacks form, date, number, title, status or the day from which it holds."""
    for law in strategy.laws.laws:
        if missing := list(_missing(law)):
            yield Gap(strategy.index.path(law), {"id": law.id, "missing": ", ".join(missing)})


def _missing(law: Law) -> Iterator[str]:
    if not law.form:
        yield "form"
    if not law.date:
        yield "date"
    if law.form in NUMBERED and not law.number and not law.note:
        yield "number"
    if not (law.title or law.short):
        yield "title"
    if not (law.statuses or law.in_force):
        yield "statuses"
    elif not law.in_force and not any(it.status in SETTLED for it in law.statuses):
        yield "in_force"
