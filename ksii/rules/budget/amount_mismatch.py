"""A line whose amount is not quantity times price."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.money import ZERO
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per line that differs by more than the stated rounding."""
    basis = strategy.budget.basis
    tolerance = (basis.tolerance if basis else None) or ZERO
    for line in strategy.budget.lines:
        if line.quantity is None or line.unit_price is None or line.amount is None:
            continue
        product = line.quantity * line.unit_price
        if abs(product - line.amount) > tolerance:
            values = {"id": line.id, "amount": f"{line.amount:f}", "product": f"{product.normalize():f}"}
            yield Gap((*strategy.index.path(line), "amount"), values)
