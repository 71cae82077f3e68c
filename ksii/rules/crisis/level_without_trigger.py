"""A level of crisis that nobody knows when to declare."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per level without rank, trigger or decider."""
    for level in strategy.crisis.levels:
        missing = [name for name in ("rank", "trigger", "decider") if not getattr(level, name)]
        if missing:
            yield Gap(strategy.index.path(level), {"id": level.id, "missing": ", ".join(missing)})
