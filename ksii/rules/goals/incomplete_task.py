"""A task that nobody can be asked about."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per task without an owner, a result or a deadline."""
    for task in strategy.goals.tasks:
        pieces = {"owner": task.owner, "result": task.result, "due": task.due}
        missing = [name for name, value in pieces.items() if not value]
        if missing:
            yield Gap(strategy.index.path(task), {"id": task.id, "missing": ", ".join(missing)})
