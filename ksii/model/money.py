"""Sums over budget lines: exact decimals, grouped by any field."""

from collections.abc import Iterable
from decimal import Decimal

from ksii.model.budget import Line

ZERO = Decimal(0)


def by(lines: Iterable[Line], field: str) -> dict[str, Decimal]:
    """Return the sum of amounts per value of one field (year, stage, category, funding, owner, id), in order of appearance."""
    sums: dict[str, Decimal] = {}
    for line in lines:
        key = str(getattr(line, field) or "")
        sums[key] = sums.get(key, ZERO) + (line.amount or ZERO)
    return sums


def total(lines: Iterable[Line]) -> Decimal:
    """Return the sum of all amounts."""
    return sum((line.amount or ZERO for line in lines), ZERO)
