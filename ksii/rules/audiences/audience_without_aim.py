"""An audience from which nothing is wanted."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

AIMS = ("know", "feel", "do")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per audience of which it is not said what they should know, feel or do."""
    for audience in strategy.audiences.audiences:
        missing = [name for name in AIMS if not getattr(audience, name)]
        if missing:
            yield Gap(strategy.index.path(audience), {"id": audience.id, "missing": ", ".join(missing)})
