"""A cell of the fear matrix that says two things."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

HAS_IT = {"kk": "осы қорқынышы бар аудиториялар", "ru": "аудитории, у которых этот страх есть", "en": "those who have the fear"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per audience that has a fear and is exempted from it at once."""
    for fear in strategy.audiences.fears:
        for exempt in fear.not_applicable:
            if exempt.audience in fear.audiences:
                place = (*strategy.index.path(fear), "audiences", fear.audiences.index(exempt.audience))
                values = {"id": fear.id, "audience": exempt.audience}
                yield Gap((*strategy.index.path(exempt), "audience"), values, labels=((place, HAS_IT),))
