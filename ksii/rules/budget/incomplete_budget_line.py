"""A budget line that does not say how much it is, for what, when, from which money and who answers for it."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per line and what it lacks."""
    used = {name for activity in strategy.plan.activities for name in activity.lines}
    for line in strategy.budget.lines:
        missing = [name for name in ("category", "stage", "year", "amount", "funding", "owner") if getattr(line, name) is None]
        if line.id not in used:
            missing.append("activity")
        if missing:
            yield Gap(strategy.index.path(line), {"id": line.id, "missing": ", ".join(missing)})
