"""An edition that is not later than the one it replaces."""

import datetime
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the previous edition has the same code, or a code that the profile reads as the same or a later day."""
    edition = strategy.identity.edition
    if not (edition.previous and edition.code):
        return
    day = _day(edition.previous, context.profile.code_format)
    if edition.previous == edition.code or (day and edition.date and day >= edition.date):
        values = {"code": edition.code, "previous": edition.previous}
        yield Gap(("strategy.yaml", "edition", "previous"), values)


def _day(code: str, form: str) -> datetime.date | None:
    if not form:
        return None
    try:
        return datetime.datetime.strptime(code, form).date()  # noqa: DTZ007  (a day has no time zone)
    except ValueError:
        return None
