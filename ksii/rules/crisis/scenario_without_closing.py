"""A crisis of which nobody can say when it is over and whether trust came back."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per scenario without closing criteria or without an indicator of recovery."""
    for scenario in strategy.crisis.scenarios:
        missing = [name for name in ("closing", "kpi") if not getattr(scenario, name)]
        if missing:
            yield Gap(strategy.index.path(scenario), {"id": scenario.id, "missing": ", ".join(missing)})
