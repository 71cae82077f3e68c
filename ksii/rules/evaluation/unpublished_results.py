"""Results that nobody outside will see."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap where the strategy does not say where results are published, and per audit published nobody knows when."""
    if not strategy.evaluation.publication:
        yield Gap(place(strategy, "evaluation.yaml", "publication"), {"id": "evaluation.yaml", "missing": "publication"}, at="key")
    for audit in strategy.evaluation.audits:
        if audit.publication and not audit.published_by:
            yield Gap(strategy.index.path(audit), {"id": f"audit.{audit.id}", "missing": "published_by"})
