"""A stated total that is not the sum of its lines."""

from collections.abc import Iterator
from decimal import Decimal

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.money import ZERO, by, total
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per stated total that differs from the sum, with both numbers."""
    totals, lines = strategy.budget.totals, strategy.budget.lines
    if totals is None:
        return
    if totals.total is not None and totals.total != total(lines):
        yield _gap((*strategy.index.path(totals), "total"), "total", totals.total, total(lines))
    for field, key in (("years", "year"), ("categories", "category"), ("stages", "stage"), ("funding", "funding")):
        sums = by(lines, key)
        for it in getattr(totals, field):
            name = str(getattr(it, key) or "")
            if it.amount is not None and it.amount != sums.get(name, ZERO):
                yield _gap((*strategy.index.path(it), "amount"), f"{key}.{name}", it.amount, sums.get(name, ZERO))


def _gap(path: Path, name: str, stated: Decimal, actual: Decimal) -> Gap:
    numbers = {"stated": f"{stated:f}", "actual": f"{actual:f}", "difference": f"{abs(stated - actual):f}"}
    return Gap(path, {"total": f"budget.{name}", **numbers})
