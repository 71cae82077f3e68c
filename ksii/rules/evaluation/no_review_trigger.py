"""Nothing makes the strategy be revised before its time."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap where the strategy has no trigger, and one per trigger without a condition or an action."""
    triggers = strategy.evaluation.triggers
    if not triggers:
        yield Gap(place(strategy, "evaluation.yaml", "triggers"), {"id": "evaluation.yaml", "missing": "triggers"}, at="key")
    for trigger in triggers:
        missing = [name for name in ("condition", "action") if not getattr(trigger, name)]
        if missing:
            yield Gap(strategy.index.path(trigger), {"id": f"trigger.{trigger.id}", "missing": ", ".join(missing)})
