"""What rules on indicators share."""

import datetime
from decimal import Decimal

from ksii.model.evidence import Fact
from ksii.model.goals import Kpi, Population
from ksii.model.strategy import Strategy

RESULTS = frozenset({"outcome", "impact"})
"""Levels of indicators that tell what has changed for people."""
MONTHS_A_YEAR = 12


def facts(strategy: Strategy) -> dict[str, Fact]:
    """Return the facts by id."""
    return {fact.id: fact for fact in strategy.facts.facts}


def size(strategy: Strategy, population: Population) -> Decimal | None:
    """Return how many a population has: as published, else as estimated; None where neither is known."""
    fact = facts(strategy).get(population.fact or "")
    return fact.value if fact else population.size


def months(first: datetime.date, last: datetime.date) -> int:
    """Return how many months it takes from one day to a later one; a month that has begun counts."""
    whole = (last.year - first.year) * MONTHS_A_YEAR + last.month - first.month
    return whole + (last.day > first.day)


def written(number: Decimal, kpi: Kpi) -> str:
    """Return a value of an indicator as it is written in a message."""
    return f"{number:f} %" if kpi.unit == "percent" else f"{number:f}"
