"""Comparing the figures of two languages: what one says that the other does not."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field

from ksii.rules.parity._figures import Figures, Number


@dataclass(frozen=True, slots=True)
class Odd:
    """Figures as they are written that the first language, or the second, has alone."""

    first: list[str] = field(default_factory=list)
    second: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.first or self.second)


@dataclass(slots=True)
class _Left:
    """What is not paired yet."""

    first: list[Number]
    second: list[Number]

    def pair(self, key: Callable[[Number], Hashable], same: Callable[[Number, Number], bool] = lambda _first, _second: True) -> Odd:
        """Take away and return pairs of numbers that have the same key."""
        odd = Odd()
        for number in list(self.first):
            partner = next((it for it in self.second if key(it) == key(number) and same(number, it)), None)
            if partner is not None:
                self.first.remove(number)
                self.second.remove(partner)
                odd.first.append(number.written)
                odd.second.append(partner.written)
        return odd

    def drop_spelled(self, first: Figures, second: Figures) -> None:
        """Take away the numbers that the other language writes in words."""
        if any(not it.percent for it in (*self.first, *self.second)):
            words = (second.words(), first.words())
            self.first = [it for it in self.first if it.percent or it.value not in words[0]]
            self.second = [it for it in self.second if it.percent or it.value not in words[1]]


def compare(first: Figures, second: Figures) -> Mapping[str, Odd]:
    """Return by kind (date, percent, unit, number) what two languages of a text do not have in common."""
    left = _Left(list(first.numbers), list(second.numbers))
    left.pair(lambda it: (it.value, it.percent, it.unit))
    left.pair(lambda it: (it.value, it.percent), lambda one, other: not (one.unit and other.unit))
    dates = _dates(first, second, left)
    units = left.pair(lambda it: (it.mantissa, it.percent))
    percents = left.pair(lambda it: it.mantissa)
    left.drop_spelled(first, second)
    rest = Odd([it.written for it in left.first], [it.written for it in left.second])
    if any(it.percent for it in (*left.first, *left.second)):
        percents, rest = Odd(percents.first + rest.first, percents.second + rest.second), Odd()
    return {"date": dates, "percent": percents, "unit": units, "number": rest}


def _dates(first: Figures, second: Figures, left: _Left) -> Odd:
    """A year or a day of a range may be a date in one language and look like a bare number in the other."""
    odd = Odd(_own(first, second, left.second), _own(second, first, left.first))
    if odd:
        return odd
    return Odd(_months(first, second), _months(second, first))


def _months(figures: Figures, others: Figures) -> list[str]:
    """Return the months beside a year that the other language does not even mention."""
    alone = figures.months - others.months
    return [figures.written[month] for month in sorted(alone - others.mentioned())] if alone else []


def _own(figures: Figures, others: Figures, bare: list[Number]) -> list[str]:
    """Return the days and years that the other language lacks; takes away from its bare numbers what stands for one."""
    days = [] if figures.days == others.days else list((figures.days - others.days).elements())
    years = sorted(figures.years - others.years)
    return [
        *(figures.written[day] for day in days if not _taken(day[0], bare)),
        *(str(year) for year in years if not _taken(year, bare)),
    ]


def _taken(value: int, bare: list[Number]) -> bool:
    number = next((it for it in bare if it.value == value and not it.percent), None)
    if number is None:
        return False
    bare.remove(number)
    return True
