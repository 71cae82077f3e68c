"""An indicator of which nobody knows how it is measured."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per indicator that lacks a source of data, a method or an owner."""
    for kpi in strategy.goals.kpis:
        pieces = {"source": kpi.source or kpi.data, "method": kpi.method, "owner": kpi.owner}
        missing = [name for name, value in pieces.items() if not value]
        if missing:
            yield Gap(strategy.index.path(kpi), {"id": kpi.id, "missing": ", ".join(missing)})
