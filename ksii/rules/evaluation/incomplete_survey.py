"""A survey from which nothing can be concluded."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

NEEDED = ("date", "population", "sample", "method", "languages", "cuts")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per survey with the names of what it lacks."""
    for survey in strategy.evaluation.surveys:
        missing = [name for name in NEEDED if not getattr(survey, name)]
        if missing:
            yield Gap(strategy.index.path(survey), {"id": survey.id, "missing": ", ".join(missing)})
