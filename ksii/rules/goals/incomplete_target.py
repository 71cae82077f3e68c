"""An indicator of which nobody can say when it is reached."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.goals import Target
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per indicator without unit, direction, target value or target date."""
    for kpi in strategy.goals.kpis:
        target = kpi.target or Target()
        pieces = {"unit": kpi.unit, "direction": kpi.direction, "target.value": target.value, "target.date": target.date}
        missing = [name for name, value in pieces.items() if value is None]
        if missing:
            yield Gap(strategy.index.path(kpi), {"id": kpi.id, "missing": ", ".join(missing)})
