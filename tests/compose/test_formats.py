"""Numbers, money, dates and time spans as official texts of each language write them."""

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.compose import labels
from ksii.compose.formats import Formats
from ksii.model.identity import Money
from ksii.model.values import Quantity

DAY = datetime.date(2026, 1, 16)
FORMATS = {lang: Formats(labels.load(lang), Money(currency="KZT")) for lang in ("kk", "ru", "en")}


@pytest.mark.parametrize(
    ("lang", "date", "short", "month", "quarter", "as_of"),
    [
        ("kk", "2026 жылғы 16 қаңтар", "16.01.2026", "2026 жылғы қаңтар", "2026 жылғы I тоқсан", "2026 жылғы 16 қаңтардағы жағдай бойынша"),
        ("ru", "16 января 2026 года", "16.01.2026", "январь 2026 года", "I квартал 2026 года", "по состоянию на 16 января 2026 года"),
        ("en", "16 January 2026", "16.01.2026", "January 2026", "Q1 2026", "as of 16 January 2026"),
    ],
)
def test_dates(lang: str, date: str, short: str, month: str, quarter: str, as_of: str) -> None:
    formats = FORMATS[lang]
    assert formats.date(DAY) == date
    assert formats.short(DAY) == short
    assert formats.month(DAY) == month
    assert formats.quarter(DAY) == quarter
    assert formats.as_of(DAY) == as_of


@pytest.mark.parametrize(
    ("lang", "number", "percent", "money"),
    [
        ("kk", "1\u00a0234\u00a0567,50", "70,5%", "1\u00a0250,0\u00a0млн\u00a0теңге"),
        ("ru", "1\u00a0234\u00a0567,50", "70,5\u00a0%", "1\u00a0250,0\u00a0млн\u00a0тенге"),
        ("en", "1,234,567.50", "70.5%", "KZT\u00a01,250.0\u00a0million"),
    ],
)
def test_numbers(lang: str, number: str, percent: str, money: str) -> None:
    formats = FORMATS[lang]
    assert formats.number(Decimal("1234567.50")) == number
    assert formats.quantity(Quantity(Decimal("70.5"), "percent")) == percent
    assert formats.quantity(Quantity(Decimal(1250), "money")) == money


def test_money_in_single_units_has_no_unit_word_and_no_forced_decimals() -> None:
    assert Formats(labels.load("ru"), Money(currency="KZT", unit="one")).money(Decimal(64875)) == "64\u00a0875\u00a0тенге"


@pytest.mark.parametrize(
    ("value", "ru"),
    [
        ("148000000000", "148\N{NO-BREAK SPACE}млрд"),
        ("1500000000", "1,5\N{NO-BREAK SPACE}млрд"),
        ("1234567890", "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567\N{NO-BREAK SPACE}890"),
        ("2000000", "2\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000"),
    ],
)
def test_round_billions_are_printed_with_their_word(value: str, ru: str) -> None:
    assert FORMATS["ru"].quantity(Quantity(Decimal(value), "count")) == ru


@pytest.mark.parametrize(
    ("iso", "kk", "ru", "en"),
    [
        ("PT2H", "2 сағат", "2 часа", "2 hours"),
        ("PT1H", "1 сағат", "1 час", "1 hour"),
        ("P5D", "5 күн", "5 дней", "5 days"),
        ("P21D", "21 күн", "21 день", "21 days"),
        ("P11M", "11 ай", "11 месяцев", "11 months"),
        ("P1DT12H", "1 күн 12 сағат", "1 день 12 часов", "1 day 12 hours"),
    ],
)
def test_durations(iso: str, kk: str, ru: str, en: str) -> None:
    said = {lang: formats.duration(iso).replace("\u00a0", " ") for lang, formats in FORMATS.items()}
    assert said == {"kk": kk, "ru": ru, "en": en}


def test_working_days_are_named_as_such() -> None:
    assert FORMATS["ru"].duration("P5D", working=True) == "5\u00a0рабочих дней"
    assert FORMATS["kk"].duration("P1D", working=True) == "1\u00a0жұмыс күні"


def test_a_period_of_one_day_is_one_date() -> None:
    assert FORMATS["ru"].span(DAY, DAY) == "16.01.2026"
    assert FORMATS["ru"].span(DAY, datetime.date(2026, 1, 30)) == "16.01.2026 – 30.01.2026"


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3, allow_nan=False))
def test_a_formatted_number_reads_back_as_itself(value: Decimal) -> None:
    for lang, group, point in (("kk", "\u00a0", ","), ("ru", "\u00a0", ","), ("en", ",", ".")):
        text = FORMATS[lang].number(value)
        assert Decimal(text.replace(group, "").replace(point, ".").replace("\N{MINUS SIGN}", "-")) == value


def test_all_label_files_have_the_same_keys() -> None:
    def keys(table: Mapping[str, Any], above: str = "") -> set[str]:
        found: set[str] = set()
        for key, value in table.items():
            found |= keys(value, f"{above}{key}.") if isinstance(value, dict) else {above + key}
        return found

    every = {lang: keys(labels.load(lang).words) for lang in labels.languages()}
    assert every["kk"] == every["ru"] == every["en"]


def test_no_kazakh_label_holds_latin_letters() -> None:
    """A locale database gives words such as "5 day" for Kazakh; ours must not. The exceptions: the plural rule's name, and «QR-код»."""

    def values(table: Mapping[str, Any]) -> list[str]:
        return [text for value in table.values() for text in (values(value) if isinstance(value, dict) else [str(value)])]

    words = labels.load("kk").words
    shown = [re.sub(r"\{\w+\}|QR-код", "", text) for key in words.keys() - {"locale"} for text in values({key: words[key]})]
    assert [text for text in shown if re.search("[A-Za-z]", text)] == ["one"]
