"""A cell of the fear matrix about which nothing is said."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.audiences import Fear
from ksii.model.strategy import Strategy

MATRIX = "fear-matrix"


def subjects(strategy: Strategy, context: Context) -> Iterator[Path]:
    """Yield the fears, which are the rows of the matrix, where the profile asks for one."""
    yield from (strategy.index.path(fear) for fear in _rows(strategy, context))


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per fear that some audience neither has nor is exempted from with a reason."""
    audiences = [audience.id for audience in strategy.audiences.audiences]
    for fear in _rows(strategy, context):
        settled = {*fear.audiences, *(it.audience for it in fear.not_applicable if it.reason)}
        empty = [name for name in audiences if name not in settled]
        if empty:
            path = (*strategy.index.path(fear), "not_applicable" if fear.not_applicable else "audiences")
            yield Gap(path, {"id": fear.id, "audiences": ", ".join(empty)}, at="key")


def _rows(strategy: Strategy, context: Context) -> tuple[Fear, ...]:
    return strategy.audiences.fears if MATRIX in context.profile.appendices else ()
