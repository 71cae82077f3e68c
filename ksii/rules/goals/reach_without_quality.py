"""Views that are counted without asking what they led to."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.goals import Kpi
from ksii.model.strategy import Strategy
from ksii.rules.goals._shared import RESULTS

QUALITY = RESULTS | {"outtake"}
"""Levels of indicators that tell what reach led to."""


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the indicators that count views."""
    yield from (strategy.index.path(kpi) for kpi in _views(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per indicator of views that is judged with no indicator of what people took from them.

    An id that leads nowhere is another rule's finding.
    """
    levels = {kpi.id: kpi.level for kpi in strategy.goals.kpis}
    for kpi in _views(strategy):
        if not any(levels.get(name, "outcome") in QUALITY for name in kpi.judged_with):
            yield Gap((*strategy.index.path(kpi), "judged_with"), {"id": kpi.id}, at="key")


def _views(strategy: Strategy) -> list[Kpi]:
    return [kpi for kpi in strategy.goals.kpis if kpi.unit == "views"]
