"""People are asked or watched, and nothing protects their data."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap where the strategy measures or monitors and has no privacy rule."""
    watched = strategy.channels.tools or strategy.evaluation.surveys or strategy.goals.kpis
    if watched and not any(rule.text for rule in strategy.evaluation.privacy):
        yield Gap(place(strategy, "evaluation.yaml", "privacy"), at="key")
