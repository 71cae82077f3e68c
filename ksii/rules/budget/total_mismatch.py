"""A stated total that is not the sum of its lines."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.budget import Line
from ksii.model.money import ZERO, by, total
from ksii.model.strategy import Strategy

OFF = {
    "kk": "дәл осынша айырма: сома саны мен бағасының көбейтіндісінен өзге",
    "ru": "ровно эта разница: сумма отличается от произведения количества на цену",
    "en": "just that difference: the amount is not quantity times price",
}
WHOLE = {
    "kk": "жолдың сомасы дәл осы айырмаға тең",
    "ru": "сумма этой строки равна разнице",
    "en": "the amount of this line is just that difference",
}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per stated total that differs from the sum, with both numbers and the line that explains the difference."""
    totals, lines = strategy.budget.totals, strategy.budget.lines
    if totals is None:
        return
    if totals.total is not None and totals.total != total(lines):
        yield _gap(strategy, (*strategy.index.path(totals), "total"), "total", (totals.total, lines))
    for field, key in (("years", "year"), ("categories", "category"), ("stages", "stage"), ("funding", "funding")):
        sums = by(lines, key)
        for it in getattr(totals, field):
            name = str(getattr(it, key) or "")
            if it.amount is not None and it.amount != sums.get(name, ZERO):
                own = [line for line in lines if str(getattr(line, key) or "") == name]
                yield _gap(strategy, (*strategy.index.path(it), "amount"), f"{key}.{name}", (it.amount, own))


def _gap(strategy: Strategy, path: Path, name: str, figures: tuple[Decimal, Sequence[Line]]) -> Gap:
    stated, lines = figures
    actual = total(lines)
    numbers = {"stated": f"{stated:f}", "actual": f"{actual:f}", "difference": f"{abs(stated - actual):f}"}
    labels = tuple(((*strategy.index.path(line), "amount"), words) for line, words in _breaking(lines, actual - stated))
    return Gap(path, {"total": f"budget.{name}", **numbers}, labels=labels)


def _breaking(lines: Sequence[Line], difference: Decimal) -> Iterator[tuple[Line, dict[str, str]]]:
    """Yield the one line that explains a difference: its amount is off by so much, or is so much."""
    off = [line for line in lines if line.amount is not None and line.amount - _product(line) == difference]
    whole = [line for line in lines if line.amount == difference]
    if len(off) == 1:
        yield off[0], OFF
    elif not off and len(whole) == 1:
        yield whole[0], WHOLE


def _product(line: Line) -> Decimal:
    """Return quantity times price; the amount itself where one of them is not known."""
    known = line.quantity is not None and line.unit_price is not None
    return (line.quantity or ZERO) * (line.unit_price or ZERO) if known else line.amount or ZERO
