"""No audit of AI systems for algorithmic bias."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap where no bias audit has a date and an owner."""
    needed = "algorithmic-bias" in context.profile.scenarios
    if needed and not any(audit.date and audit.owner for audit in strategy.crisis.bias_audits):
        yield Gap(place(strategy, "crisis.yaml", "bias_audits"), at="key")
