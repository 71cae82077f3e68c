"""A myth whose correction is missing or lacks a step."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

STEPS = ("fact", "trick", "closing")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per myth whose correction lacks the fact, the trick or the fact once more."""
    for myth in strategy.audiences.myths:
        missing = [step for step in STEPS if not getattr(myth.debunk, step, None)]
        if missing:
            yield Gap((*strategy.index.path(myth), "debunk"), {"id": myth.id, "missing": ", ".join(missing)}, at="key")
