"""Numbers, money, dates and time spans as official texts of a language write them.

The patterns are data (`[formats]` of the label files): locale databases give forms that official texts do not use,
such as "2026 ж. 16 қаңтар" for the date of an act.
"""

import datetime
import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from ksii.compose.labels import Labels
from ksii.model.identity import Money
from ksii.model.values import Quantity

ROMAN = ("I", "II", "III", "IV")
FEW = 4
"""The last number that takes the second Slavic plural form."""

BILLION = Decimal(10**9)

NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Formats:
    """Formatting in one language for a strategy with one unit of money."""

    labels: Labels
    money_unit: Money = field(default_factory=Money)

    def number(self, value: Decimal, places: int | None = None) -> str:
        """Return a number with grouped thousands; `places` fixes the decimals, else those written are kept."""
        exact = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) if places is not None else value
        whole, _, fraction = f"{abs(exact):f}".partition(".")
        sign = "\N{MINUS SIGN}" if exact < 0 else ""
        text = sign + re.sub(r"(?<=\d)(?=(\d{3})+$)", self._form("group"), whole)
        return f"{text}{self._form('decimal')}{fraction}" if fraction else text

    def percent(self, value: Decimal) -> str:
        """Return a share."""
        return self._form("percent").format(number=self.number(value))

    def amount(self, value: Decimal) -> str:
        """Return an amount of money without its unit, with one decimal or as many as it needs, for tables."""
        places = -int(value.normalize().as_tuple().exponent)
        return self.number(value, max(places, 1 if self.money_unit.unit != "one" else 0))

    def money(self, value: Decimal) -> str:
        """Return an amount with its unit and currency."""
        text = self._form("money").format(number=self.amount(value), unit=self.unit(), currency=self.currency())
        return text.replace(2 * NO_BREAK, NO_BREAK).strip(NO_BREAK)

    def unit(self) -> str:
        """Return the word for the unit of money."""
        return str(self.labels.get("formats", "money_units", self.money_unit.unit))

    def currency(self, code: str | None = None) -> str:
        """Return the word for a currency, that of the strategy where none is named; its code where the language has no word for it."""
        name = code or self.money_unit.currency
        return str(self.labels.get("formats", "currencies").get(name, name))

    def quantity(self, quantity: Quantity) -> str:
        """Return a value in its unit as running text prints it: the noun is the author's."""
        if quantity.unit == "percent":
            return self.percent(quantity.number)
        if quantity.unit == "money":
            return self.money(quantity.number)
        return self.count(quantity.number)

    def count(self, value: Decimal) -> str:
        """Return a count as running text prints it: round billions end in the word for them."""
        if abs(value) < BILLION or value % (BILLION / 10):
            return self.number(value)
        return f"{self.number((value / BILLION).normalize())}{NO_BREAK}{self.labels.get('formats', 'money_units', 'billion')}"

    def date(self, day: datetime.date) -> str:
        """Return a date as acts write it."""
        return self._dated("date", day, "genitive")

    def act_date(self, day: datetime.date) -> str:
        """Return the date of an act inside a reference to it: Kazakh puts it before the number, in the locative."""
        return self._dated("act_date", day, "locative")

    def short(self, day: datetime.date) -> str:
        """Return a date in digits."""
        return self._form("short").format(day=f"{day.day:02}", month=f"{day.month:02}", year=day.year)

    def month(self, day: datetime.date) -> str:
        """Return month and year."""
        return self._dated("month", day, "nominative")

    def quarter(self, day: datetime.date) -> str:
        """Return quarter and year; acts in Kazakh and Russian write the quarter in Roman digits."""
        return self._quarter("quarter", day)

    def quarter_short(self, day: datetime.date) -> str:
        """Return the quarter for the axis of a chart."""
        return self._quarter("quarter_short", day)

    def as_of(self, day: datetime.date) -> str:
        """Return "as of" with a date."""
        return self._dated("as_of", day, "locative")

    def span(self, start: datetime.date | None, end: datetime.date | None) -> str:
        """Return a period in digits, one date where both ends are the same."""
        if start and end and start != end:
            return f"{self.short(start)} \N{EN DASH} {self.short(end)}"
        day = end or start
        return self.short(day) if day else ""

    def duration(self, iso: str, *, working: bool = False) -> str:
        """Return a length of time in words: PT2H is "2 часа"; P5D in working time is "5 рабочих дней"."""
        date_part, _, time_part = iso.removeprefix("P").partition("T")
        parts = [
            (number, "working_D" if working and letter == "D" else f"date_{letter}")
            for number, letter in re.findall(r"(\d+)([YMWD])", date_part)
        ]
        parts += [(number, f"time_{letter}") for number, letter in re.findall(r"(\d+)([HM])", time_part)]
        return " ".join(f"{number}{NO_BREAK}{self.plural(int(number), key)}" for number, key in parts)

    def plural(self, number: int, noun: str) -> str:
        """Return the form of a noun of `[formats.nouns]` that fits a number."""
        forms = self.labels.get("formats", "nouns", noun)
        return str(forms[min(_category(str(self.labels.get("formats", "plural")), number), len(forms) - 1)])

    @property
    def colon(self) -> str:
        """What stands between a name and its value: French has a space before the colon too."""
        return self._form("colon")

    @property
    def semicolon(self) -> str:
        """What stands between things in a row."""
        return self._form("semicolon")

    def joined(self, words: list[str]) -> str:
        """Return words in a row."""
        return ", ".join(word for word in words if word)

    def _quarter(self, form: str, day: datetime.date) -> str:
        place = (day.month - 1) // 3
        return self._form(form).format(roman=ROMAN[place], quarter=place + 1, year=day.year)

    def _form(self, name: str) -> str:
        return str(self.labels.get("formats", name))

    def _dated(self, form: str, day: datetime.date, case: str) -> str:
        months = self.labels.get("formats", "months", case)
        first = self._form("first_day")  # French: le 1er mars
        return self._form(form).format(day=first if day.day == 1 else day.day, month=months[day.month - 1], year=day.year)


def _category(rule: str, number: int) -> int:
    """Index of the plural form (CLDR categories one, few, many): "slavic" has three, "two" has two, "one" has one."""
    if rule == "one":
        return 0
    if rule == "two":
        return 0 if number == 1 else 1
    tens, ones = divmod(number % 100, 10)
    if tens == 1 or ones == 0 or ones > FEW:
        return 2
    return 0 if ones == 1 else 1
