"""A price that comes from nowhere."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.budget import Line
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per line that does not say how its price was found, or as of which day."""
    basis = strategy.budget.basis
    common = basis.prices_on if basis else None
    for line in strategy.budget.lines:
        missing = list(_missing(line, dated=common is not None))
        if missing:
            yield Gap(strategy.index.path(line), {"id": line.id, "missing": ", ".join(missing)})


def _missing(line: Line, *, dated: bool) -> Iterator[str]:
    price = line.price_basis
    if price is None or not (price.text or price.source):
        yield "price_basis"
    if not dated and (price is None or price.date is None):
        yield "price_basis.date"
