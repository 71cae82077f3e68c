"""A spokesperson without a deputy, topics or languages."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

PIECES = ("deputy", "topics", "languages")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per spokesperson that lacks something."""
    for speaker in strategy.roles.spokespersons:
        missing = [name for name in PIECES if not getattr(speaker, name)]
        if missing:
            yield Gap(strategy.index.path(speaker), {"id": speaker.id, "missing": ", ".join(missing)})
