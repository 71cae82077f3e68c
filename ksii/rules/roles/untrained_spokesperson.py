"""A spokesperson whom nobody trains."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.roles._shared import training


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per spokesperson with neither a day of training nor a dated activity that trains it."""
    for speaker in strategy.roles.spokespersons:
        if not training(strategy, speaker):
            yield Gap((*strategy.index.path(speaker), "trained_on"), {"id": speaker.id}, at="key")
