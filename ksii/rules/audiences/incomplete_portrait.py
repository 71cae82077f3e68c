"""An audience of which the strategy says too little to find it."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

ASPECTS = ("demographic", "geographic", "psychographic")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per audience of which it is not said who they are, where they live or what moves them."""
    for audience in strategy.audiences.audiences:
        missing = [name for name in ASPECTS if not getattr(audience, name)]
        if missing:
            yield Gap(strategy.index.path(audience), {"id": audience.id, "missing": ", ".join(missing)})
