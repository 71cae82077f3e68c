"""The data that identify a document: title, edition, period, owner."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per missing piece."""
    it = strategy.identity
    pieces = {
        "title": it.title,
        "edition.code": it.edition.code,
        "edition.date": it.edition.date,
        "period.start": it.period.start,
        "period.end": it.period.end,
        "owner": it.owner,
    }
    for name, value in pieces.items():
        if not value:
            yield Gap(("strategy.yaml", *name.split(".")), {"field": name}, at="key")
