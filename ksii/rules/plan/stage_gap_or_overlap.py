"""Stages that leave days out or overlap without saying so."""

import datetime
import itertools
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.plan import Stage
from ksii.model.strategy import Strategy

NEXT_DAY = datetime.timedelta(days=1)


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per stage that ends before it starts, or does not begin on the day after the one before it."""
    for stage in strategy.plan.stages:
        if stage.start and stage.end and stage.end < stage.start:
            yield Gap((*strategy.index.path(stage), "end"), {"first": _day(stage, "start"), "second": _day(stage, "end")})
    for before, after in itertools.pairwise(strategy.plan.stages):
        if before.end is None or after.start is None or after.start - before.end == NEXT_DAY:
            continue
        if not (after.overlap and after.start <= before.end):
            yield Gap((*strategy.index.path(after), "start"), {"first": _day(before, "end"), "second": _day(after, "start")})


def _day(stage: Stage, field: str) -> str:
    return f"{stage.id}.{field} {getattr(stage, field)}"
