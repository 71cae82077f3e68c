"""Reading the figures of a text: dates, years, percentages and numbers, as values that can be compared between languages."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from itertools import pairwise

from ksii.rules._languages import Tongue, tongues

SPACES = " \u00a0\u202f\u2009"
ROMAN = re.compile("(?=[XVI])(?P<tens>X{0,3})(?P<ones>IX|IV|V?I{0,3})")
ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
CENTURIES = (1900, 2100)
"""A bare number from here to there is a year."""

LONGEST_MONTH = 16
"""How far back from a number its month can begin."""

WORD = re.compile(r"[^\W\d_]+")
DIGITAL = re.compile(r"\b(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>(?:19|20)\d\d)\b|\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b")
DAY_FIRST = re.compile(
    r"(?:(?<!\w)(?P<first>\d\d?)[ \u00a0]?[-–—][ \u00a0]?)?(?<!\w)(?P<day>\d\d?)"
    r"(?:st|nd|rd|th|er)?(?:[ \u00a0]of)?[ \u00a0](?P<name>[^\W\d_]+)"
)
MONTH_FIRST = re.compile(r"(?<=[^\W\d_][ \u00a0])(?P<first>\d\d?)(?:[ \u00a0]?[-–—][ \u00a0]?(?P<day>\d\d?))?(?![\d.:%])")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written and as meant: `value` is `mantissa` times ten to the power of its magnitude word."""

    written: str
    mantissa: Decimal
    value: Decimal
    percent: bool
    unit: str


@dataclass(slots=True)
class Figures:
    """What a text says in figures: numbers, (day, month) pairs, years and the months that stand beside a year."""

    text: str
    lang: str
    numbers: list[Number] = field(default_factory=list)
    days: Counter[tuple[int, int]] = field(default_factory=Counter)
    months: set[int] = field(default_factory=set)
    years: set[int] = field(default_factory=set)
    written: dict[object, str] = field(default_factory=dict)
    """A day or month → how the text writes it."""

    def mentioned(self) -> set[int]:
        """Return all months that the text names."""
        return {month_of(word, self.lang) for word in WORD.findall(self.text)}

    def words(self) -> set[Decimal]:
        """Return the numbers that the text writes in words or in Roman digits."""
        spelled = _spelled(self.lang)
        tokens = WORD.findall(self.text)
        pairs = (f"{one} {next_one}" for one, next_one in pairwise(tokens))
        romans = {Decimal(10 * len(it["tens"]) + ONES.index(it["ones"])) for token in tokens if (it := ROMAN.fullmatch(token))}
        return romans | {spelled[word.lower()] for word in (*tokens, *pairs) if word.lower() in spelled}


def figures(text: str, lang: str) -> Figures:
    """Return the figures of a text, whose placeholders are hidden, in a known language."""
    found = Figures(text, lang)
    rest = DIGITAL.sub(lambda match: _digital(match, found), text)
    rest = DAY_FIRST.sub(lambda match: _day(match, month_of(match["name"], lang), found), rest)
    if tongues()[lang].month_first:
        rest = MONTH_FIRST.sub(lambda match: _day(match, month_of(_word_before(match), lang), found), rest)
    number, tail = _patterns(lang)
    for match in number.finditer(rest):
        _number(match, tail, found)
    return found


@cache
def month_of(word: str, lang: str) -> int:
    """Return the number of the month that a word names, 0 where it names none; in English only with a capital: "may" is a verb."""
    if tongues()[lang].month_first and not word[:1].isupper():
        return 0
    months = enumerate(tongues()[lang].months, 1)
    return next((number for number, words in months if re.fullmatch(words, word, re.IGNORECASE)), 0)


def _digital(match: "re.Match[str]", found: Figures) -> str:
    day, month, year = (match["day"], match["month"], match["year"]) if match["day"] else (match["d"], match["m"], match["y"])
    found.days[int(day), int(month)] += 1
    found.written[int(day), int(month)] = match[0]
    found.years.add(int(year))
    return " " * len(match[0])


def _day(match: "re.Match[str]", month: int, found: Figures) -> str:
    if not month:
        return match[0]
    for day in (match["first"], match["day"]):
        if day:
            found.days[int(day), month] += 1
            found.written[int(day), month] = match[0]
    return " " * len(match[0])


def _word_before(match: "re.Match[str]") -> str:
    words = match.string[max(0, match.start() - LONGEST_MONTH) : match.start()].split()
    return words[-1].strip(",.") if words else ""


def _number(match: "re.Match[str]", tail_pattern: "re.Pattern[str]", found: Figures) -> None:
    tail = tail_pattern.match(match.string, match.end())
    known = {name: words for name, words in tail.groupdict().items() if words} if tail else {}
    decimals = match["decimal"] or ""
    mantissa = Decimal(re.sub(r"\D", "", match[0].removesuffix(decimals)) + decimals.replace(",", "."))
    if not known and match[0].isdecimal() and CENTURIES[0] <= mantissa < CENTURIES[1]:
        _year(match, int(mantissa), found)
        return
    power = next((int(name[1:]) for name in known if name[1:].isdecimal()), 0)
    unit = next((name[1:] for name in known if name.startswith("u")), "")
    written = match.string[match.start() : tail.end() if known and tail else match.end()].strip()
    found.numbers.append(Number(written, mantissa, mantissa.scaleb(power), "percent" in known, unit))


def _year(match: "re.Match[str]", year: int, found: Figures) -> None:
    found.years.add(year)
    word = tongues()[found.lang].year_word
    after = re.compile(rf"[ \u00a0]*(?:{word})[ \u00a0]({WORD.pattern})").match(match.string, match.end()) if word else None
    name = after[1] if after else _word_before(match)
    if month := month_of(name, found.lang):
        found.months.add(month)
        found.written[month] = f"{name} {year}"


@cache
def _spelled(lang: str) -> Mapping[str, Decimal]:
    return {word: Decimal(number) for number, words in tongues()[lang].numbers.items() for word in words}


@cache
def _patterns(lang: str) -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """Return what finds a number, and what can follow it: a magnitude, per cent or a unit, perhaps after a word between."""
    tongue = tongues()[lang]
    powers = "|".join(rf"(?P<p{power}>\b(?:{words})\b\.?)" for power, words in tongue.magnitudes.items())
    units = "|".join(rf"(?P<u{unit}>(?:{words})(?!\w))" for unit, words in tongue.units.items())
    tail = (
        rf"(?:[ \u00a0]?(?:{powers}))?(?:[ \u00a0-]?(?P<percent>%|{tongue.percent})"
        rf"|[ \u00a0-]?(?:(?:{'|'.join(tongue.between)})[ \u00a0])?(?:{units}))?"
    )
    return re.compile(_number_pattern(tongue)), re.compile(tail, re.IGNORECASE)


def _number_pattern(tongue: Tongue) -> str:
    """Groups may be set off by spaces in every language; by commas where a comma does not part the decimals, or there are several."""
    commas = r"\d{1,3}(?:,\d{3})+(?!\d)" if tongue.decimal == "." else r"\d{1,3}(?:,\d{3}){2,}(?!\d)"
    spaces = rf"\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?!\d)"
    return rf"(?<![^\W\d_])(?:{commas}|{spaces}|\d+)(?P<decimal>[.,]\d+)?"
