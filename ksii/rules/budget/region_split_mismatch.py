"""Parts by region that do not add up to their line."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.money import ZERO
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per line whose regional parts differ from its amount."""
    for line in strategy.budget.lines:
        parts = [share.amount or ZERO for share in line.region_split]
        if parts and line.amount is not None and sum(parts, ZERO) != line.amount:
            values = {"id": line.id, "parts": f"{sum(parts, ZERO):f}", "amount": f"{line.amount:f}"}
            yield Gap((*strategy.index.path(line), "region_split"), values, at="key")
