"""A time limit of the law that the strategy does not mention."""

from collections.abc import Iterator
from fractions import Fraction

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place
from ksii.rules.crisis._shared import hours, written


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per kind of legal limit in the profile that no SLA is of."""
    kinds = {sla.kind for sla in strategy.crisis.slas}
    for kind, legal in context.profile.legal_limits.items():
        if kind not in kinds:
            days = hours(legal.limit, legal.clock, 24, 5) / Fraction(24)
            yield Gap(place(strategy, "crisis.yaml", "slas"), {"kind": kind, "days": written(days), "clock": legal.clock}, at="key")
