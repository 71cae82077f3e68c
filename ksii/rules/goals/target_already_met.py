"""A target that was reached before anything was done."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.evidence import Fact
from ksii.model.goals import Kpi
from ksii.model.strategy import Strategy
from ksii.rules.goals._shared import facts, written

KNOWN = {"kk": "белгілі мән", "ru": "известное значение", "en": "the value that is known"}
WORTHLESS = {"up": "at_most", "down": "at_least"}
"""Direction → bound of a fact that proves nothing about reaching a target in that direction."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A value of an indicator that is known, and where it stands."""

    date: datetime.date
    value: Decimal
    path: Path


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per indicator whose latest known value is no worse than its target."""
    for kpi in strategy.goals.kpis:
        latest = max(_known(strategy, kpi, context.as_of), key=lambda it: it.date, default=None)
        if latest is None or kpi.target is None or kpi.target.value is None or not _met(kpi, latest.value, kpi.target.value):
            continue
        if kpi.target.date is None or latest.date < kpi.target.date:
            path = (*strategy.index.path(kpi.target), "value")
            values = {"target": written(kpi.target.value, kpi), "value": written(latest.value, kpi), "date": latest.date.isoformat()}
            yield Gap(path, {"id": kpi.id, **values}, labels=((latest.path, KNOWN),))


def _met(kpi: Kpi, value: Decimal, target: Decimal) -> bool:
    return value >= target if kpi.direction == "up" else kpi.direction == "down" and value <= target


def _known(strategy: Strategy, kpi: Kpi, day: datetime.date) -> Iterator[_Known]:
    base = kpi.baseline
    measured = base if base and base.comparable else None
    if measured and measured.value is not None and measured.date and measured.date <= day:
        yield _Known(measured.date, measured.value, (*strategy.index.path(measured), "value"))
    table = facts(strategy)
    names = {*kpi.facts, measured.fact if measured else None}
    series = {table[name].series for name in names if name in table} - {None}
    for fact in table.values():
        linked = fact.id in names or fact.series in series
        if linked and _proves(fact, kpi) and fact.value is not None and fact.as_of and max(fact.as_of, fact.published or fact.as_of) <= day:
            yield _Known(fact.as_of, fact.value, (*strategy.index.path(fact), "value"))


def _proves(fact: Fact, kpi: Kpi) -> bool:
    return fact.unit == kpi.unit and not fact.disputed and fact.bound != WORTHLESS.get(kpi.direction or "")
