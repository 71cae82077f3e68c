"""An audience described from the armchair."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per audience whose portrait rests on no fact and no source."""
    for audience in strategy.audiences.audiences:
        if not (audience.evidence or audience.fact):
            yield Gap((*strategy.index.path(audience), "evidence"), {"id": audience.id}, at="key")
