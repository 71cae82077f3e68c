"""A narrative that no refreshed case shows."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield the narratives of every day."""
    yield from (strategy.index.path(narrative) for narrative in strategy.narratives.narratives if narrative.kind != "anti_crisis")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per narrative without a case that has a date and a period of refreshing."""
    shown = {case.narrative for case in strategy.narratives.cases if case.date and case.refresh_every}
    for narrative in strategy.narratives.narratives:
        if narrative.kind != "anti_crisis" and narrative.id not in shown:
            yield Gap(strategy.index.path(narrative), {"id": narrative.id})
