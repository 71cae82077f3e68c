"""A time limit that is longer than the law allows."""

import math
from collections.abc import Iterator
from fractions import Fraction

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.crisis import Clock, Sla
from ksii.model.strategy import Strategy
from ksii.rules.crisis._shared import hours, working_day, written

Days = tuple[Fraction, Clock]
"""A length in days of a clock."""


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per SLA that is longer than its legal limit, be that written in the strategy or known to the profile."""
    week = 7 - len(context.profile.calendar.weekend)
    for sla in strategy.crisis.slas:
        if not sla.limit or not sla.clock:
            continue
        own = _days(strategy, sla.limit, sla.clock, week)
        for limit, clock, path in _limits(strategy, context, sla):
            legal = _days(strategy, limit, clock, week)
            if _longer(own, legal, week):
                yield Gap((*strategy.index.path(sla), "limit"), _values(sla, own, legal), labels=_labels(path))
                break


def _limits(strategy: Strategy, context: Context, sla: Sla) -> Iterator[tuple[str, Clock, Path | None]]:
    known = context.profile.legal_limits.get(sla.kind or "")
    if known:
        yield known.limit, known.clock, None
    stated = sla.legal_limit
    if stated and stated.limit and stated.clock:
        yield stated.limit, stated.clock, (*strategy.index.path(stated), "limit")


def _days(strategy: Strategy, limit: str, clock: Clock, week: int) -> Days:
    day = working_day(strategy)
    return hours(limit, clock, day, week) / (day if clock == "working" else 24), clock


def _longer(own: Days, legal: Days, week: int) -> bool:
    """Weekends stretch a time limit on the working clock: compared with the other clock, ours counts as long, the law's as short."""
    if own[1] == legal[1]:
        return own[0] > legal[0]
    rest = 7 - week
    if own[1] == "working":
        return own[0] + rest * math.ceil(own[0] / week) > legal[0]
    return own[0] > legal[0] + rest * math.floor(legal[0] / week)


def _values(sla: Sla, own: Days, legal: Days) -> dict[str, str]:
    return {"id": sla.id, "days": written(own[0]), "clock": own[1], "legal": written(legal[0]), "legal_clock": legal[1]}


def _labels(path: Path | None) -> tuple[tuple[Path, dict[str, str]], ...]:
    words = {"kk": "заңда белгіленген шек", "ru": "предел, установленный законом", "en": "the limit that the law sets"}
    return ((path, words),) if path else ()
