"""A fact that is older than its volatility allows."""

import calendar
import datetime
from collections.abc import Iterator, Mapping

from ksii.check.rule import Context, Gap
from ksii.model.evidence import Fact
from ksii.model.strategy import Strategy
from ksii.rules.evidence._shared import successors


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per fact that had to be looked up again before the day; what is replaced or disputed may be old."""
    replaced = successors(strategy, context.as_of)
    for fact in strategy.facts.facts:
        due = _due(fact, context.profile.fact_months)
        if due and due < context.as_of and fact.as_of and not fact.disputed and fact.id not in replaced:
            values = {"id": fact.id, "date": fact.as_of.isoformat(), "due": due.isoformat()}
            yield Gap((*strategy.index.path(fact), "review_by" if fact.review_by else "as_of"), values)


def _due(fact: Fact, months: Mapping[str, int]) -> datetime.date | None:
    """Return the last day on which a fact is fresh: the day set for it, else as its volatility allows; None where nothing does."""
    if fact.review_by:
        return fact.review_by
    if fact.as_of and fact.volatility and fact.volatility in months:
        return _later(fact.as_of, months[fact.volatility])
    return None


def _later(day: datetime.date, months: int) -> datetime.date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
