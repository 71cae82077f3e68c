"""A filter after a value that it cannot change."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.evidence import Fact, Law
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy, UnreadError
from ksii.model.values import Target, UnknownError, Value, lookup
from ksii.rules._texts import every_placeholder

DATES = ("date", "short", "month", "quarter")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per placeholder with a filter that does nothing to its value; what cannot be filled in has a rule of its own."""
    if strategy.broken:
        raise UnreadError  # what a placeholder names may stand in the file that could not be read
    for found, path in every_placeholder(strategy):
        if not (isinstance(found, Placeholder) and found.filter):
            continue
        try:
            value = lookup(strategy, found.path)
        except UnknownError:
            continue
        if found.filter not in _filters(value):
            yield Gap(path, {"placeholder": found.source, "filter": found.filter})


def _filters(value: Value) -> tuple[str, ...]:
    """Return the filters that change how a value is printed."""
    match value:
        case datetime.date():
            return DATES
        case Fact():
            return ("dated",)
        case Law():
            return ("full",)
        case Target():
            return ("title", "number")
        case _:
            return ()
