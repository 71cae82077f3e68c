"""A graver crisis that is answered later than a milder one."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from ksii.check.rule import Context, Gap
from ksii.model.crisis import Level, Sla
from ksii.model.strategy import Strategy
from ksii.rules.crisis._shared import hours, working_day, written

Timed = tuple[Decimal, str, Fraction, Sla]
"""Rank of the level, clock, hours of that clock, and the SLA."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per level and clock whose shortest time limit is longer than that of a milder level."""
    shortest: dict[tuple[Decimal, str], Timed] = {}
    for rank, clock, length, sla in sorted(_timed(strategy), key=lambda it: it[:3]):
        milder = min((it for it in shortest.values() if it[0] < rank and it[1] == clock), key=lambda it: it[2], default=None)
        if (rank, clock) not in shortest:
            shortest[rank, clock] = (rank, clock, length, sla)
            if milder and length > milder[2]:
                yield _gap(strategy, (rank, clock, length, sla), milder)


def _timed(strategy: Strategy) -> Iterator[Timed]:
    day = working_day(strategy)
    for sla in strategy.crisis.slas:
        level = strategy.index.get("level", sla.level)
        if isinstance(level, Level) and level.rank is not None and sla.limit and sla.clock:
            yield level.rank, sla.clock, hours(sla.limit, sla.clock, day), sla


def _gap(strategy: Strategy, graver: Timed, milder: Timed) -> Gap:
    first, second = graver[3], milder[3]
    values = {
        "id": first.id,
        "level": first.level or "",
        "hours": written(graver[2]),
        "milder": second.level or "",
        "milder_hours": written(milder[2]),
    }
    label = {
        "kk": f"жеңілірек деңгей, {values['milder_hours']} сағ",
        "ru": f"более легкий уровень, {values['milder_hours']} ч",
        "en": f"the milder level, {values['milder_hours']} h",
    }
    return Gap((*strategy.index.path(first), "limit"), values, labels=(((*strategy.index.path(second), "limit"), label),))
