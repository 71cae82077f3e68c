"""What part of the budget a category takes."""

from dataclasses import dataclass
from decimal import Decimal

from ksii.check.rule import Gap
from ksii.model.money import by, total
from ksii.model.strategy import Strategy


@dataclass(frozen=True, slots=True)
class Share:
    """The sum of a category and of the whole budget, in the strategy's unit of money."""

    amount: Decimal
    whole: Decimal

    @property
    def percent(self) -> Decimal:
        """The share in per cent, exact."""
        return self.amount * 100 / self.whole

    def values(self) -> dict[str, str]:
        """Return what messages say of it."""
        return {"share": f"{self.percent:.1f}", "amount": f"{self.amount:f}", "total": f"{self.whole:f}"}


def share(strategy: Strategy, name: str) -> Share | None:
    """Return the share of a category; None where it has no line or the budget is empty."""
    sums, whole = by(strategy.budget.lines, "category"), total(strategy.budget.lines)
    return Share(sums[name], whole) if name in sums and whole > 0 else None


def gap(strategy: Strategy, name: str, values: dict[str, str]) -> Gap:
    """Return the gap on a category; on the list of lines where the category is not declared."""
    found = strategy.index.get("category", name)
    return Gap(strategy.index.path(found), values) if found else Gap(("budget.yaml", "lines"), values, at="key")
