"""A time limit that cannot be measured: from when, for how long, on which clock."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per SLA without start event, length or clock."""
    for sla in strategy.crisis.slas:
        missing = [name for name in ("event", "limit", "clock") if not getattr(sla, name)]
        if missing:
            yield Gap(strategy.index.path(sla), {"id": sla.id, "missing": ", ".join(missing)})
