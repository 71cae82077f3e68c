"""A year with fewer drills than the profile asks for."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._places import place, years


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per calendar year of the period with too few dated drills."""
    for year in years(strategy):
        held = sum(1 for drill in strategy.crisis.drills if drill.date and drill.date.year == year)
        if held < context.profile.drills_per_year:
            values = {"year": str(year), "count": str(held), "wanted": str(context.profile.drills_per_year)}
            yield Gap(place(strategy, "crisis.yaml", "drills"), values, at="key")
