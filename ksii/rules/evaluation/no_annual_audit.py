"""A year without an independent audit."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place, years


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per calendar year of the period without enough independent, published audits."""
    full = [audit for audit in strategy.evaluation.audits if audit.independent and audit.publication]
    for year in years(strategy):
        held = [audit for audit in full if audit.date and audit.date.year == year]
        if len(held) < context.profile.audits_per_year:
            yield Gap(place(strategy, "evaluation.yaml", "audits"), {"year": str(year)}, at="key")
