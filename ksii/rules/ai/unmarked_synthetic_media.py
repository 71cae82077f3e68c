"""An AI-made picture, sound or video that is not marked."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.registers import SYNTHETIC, AiUse
from ksii.model.strategy import Strategy

MARKS = ("visible", "machine")


def subjects(strategy: Strategy, _: Context) -> Iterator[Path]:
    """Yield every use that made a picture, sound or video."""
    yield from (strategy.index.path(use) for use in _synthetic(strategy))


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per such use that lacks the visible or the machine-readable mark."""
    for use in _synthetic(strategy):
        missing = [mark for mark in MARKS if mark not in use.marks]
        if missing:
            values = {"id": use.id, "missing": ", ".join(missing)}
            yield Gap((*strategy.index.path(use), "marks" if use.marks else "results"), values)


def _synthetic(strategy: Strategy) -> Iterator[AiUse]:
    yield from (use for use in strategy.registers.ai_uses if any(kind in SYNTHETIC for kind in use.results))
