"""A drill of which nobody knows what is practised, when, by whom, and when its lessons are written down."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per drill with the names of what it lacks."""
    for drill in strategy.crisis.drills:
        missing = [name for name in ("date", "scenario", "participants", "report_due") if not getattr(drill, name)]
        if missing:
            yield Gap(strategy.index.path(drill), {"id": drill.id, "missing": ", ".join(missing)})
