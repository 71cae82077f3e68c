"""A year with fewer reviews than the profile asks for."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place, years


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per calendar year of the period with too few dated reviews."""
    for year in years(strategy):
        held = sum(1 for review in strategy.evaluation.reviews if review.date and review.date.year == year)
        if held < context.profile.reviews_per_year:
            values = {"year": str(year), "count": str(held), "wanted": str(context.profile.reviews_per_year)}
            yield Gap(place(strategy, "evaluation.yaml", "reviews"), values, at="key")
