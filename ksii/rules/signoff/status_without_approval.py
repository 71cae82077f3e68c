"""A status that says more than the decisions do."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.signoff._shared import deciding, undecided


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where the document is called agreed or approved and a step that this needs has not agreed."""
    status = strategy.identity.status
    if status == "draft":
        return
    steps = deciding(strategy)
    needed = steps if status == "approved" else steps[:-1]
    missing = [step.id for step in needed if undecided(strategy, step, context.statements)]
    if missing or not steps:
        yield Gap(("strategy.yaml", "status"), {"status": status, "steps": ", ".join(missing) or "route"})
