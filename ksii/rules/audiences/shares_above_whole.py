"""Shares of the population that add up to more than all of it."""

from collections.abc import Iterator
from decimal import Decimal

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy

WHOLE = Decimal(100)
COUNTED = {"kk": "мұнда да есептелген", "ru": "учтена и эта доля", "en": "this share is counted as well"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap at the share with which the audiences that do not overlap exceed the whole."""
    total, counted = Decimal(0), list[Path]()
    for audience in strategy.audiences.audiences:
        if audience.overlaps or audience.share is None:
            continue
        path = (*strategy.index.path(audience), "share")
        total += audience.share
        if total > WHOLE:
            values = {"id": audience.id, "share": f"{audience.share:f}", "total": f"{total:f}"}
            yield Gap(path, values, labels=tuple((other, COUNTED) for other in counted))
            return
        counted.append(path)
