"""The assertions of house rules: a closed list of questions with a plain answer, so that no file of rules can do more than ask."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from ksii.house.model import Assertion
from ksii.house.select import Scope

MISSING = object()
"""Stands for a value that was not written."""
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")

Answer = Callable[[Any, Assertion, Scope], bool]


def holds(assertion: Assertion, scope: Scope) -> bool:
    """Return whether an assertion is true of a match. What was not written satisfies all but those that ask whether it is there."""
    value = field(scope.match, assertion.field)
    if assertion.assertion in PRESENCE:
        return PRESENCE[assertion.assertion](value)
    return value is MISSING or ANSWERS[assertion.assertion](value, assertion, scope)


def field(match: object, way: str) -> Any:  # noqa: ANN401  (a strategy can hold anything there)
    """Return the value at a dotted way below a match, MISSING where there is none."""
    value = match
    for step in way.split(".") if way else ():
        if isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, Mapping) and step in value:
            value = value[step]
        else:
            return MISSING
    return MISSING if value is None else value


def texts(value: object) -> Iterator[tuple[str, str]]:
    """Yield (language, text) of a text; a plain text has no language."""
    if isinstance(value, Mapping):
        yield from ((str(lang), text) for lang, text in value.items() if isinstance(text, str))
    elif isinstance(value, str):
        yield "", value


def _values(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _number(value: object) -> Decimal:
    written = str(value)
    return Decimal(written) if re.fullmatch(r"-?\d+(\.\d+)?", written) else Decimal("NaN")


def _bounded(size: Decimal, asked: Assertion) -> bool:
    if size.is_nan():
        return False
    return (asked.least is None or size >= _number(asked.least)) and (asked.most is None or size <= _number(asked.most))


def _length(value: object, asked: Assertion, _: Scope) -> bool:
    return all(_bounded(Decimal(len(text)), asked) for _, text in texts(value))


def _count(value: object, asked: Assertion, _: Scope) -> bool:
    return _bounded(Decimal(len(value)) if isinstance(value, list | Mapping) else Decimal("NaN"), asked)


def _range(value: object, asked: Assertion, _: Scope) -> bool:
    return _bounded(_number(value), asked)


def _equals(value: object, asked: Assertion, _: Scope) -> bool:
    return bool(value == asked.value)


def _one_of(value: object, asked: Assertion, _: Scope) -> bool:
    return all(item in asked.values for item in _values(value))


def _pattern(value: object, asked: Assertion, _: Scope) -> bool:
    return all(re.search(str(asked.value), text) for _, text in texts(value))


def _unique(value: object, asked: Assertion, scope: Scope) -> bool:
    return len([other for other in scope.matches if field(other, asked.field) == value]) == 1


def _before(value: object, asked: Assertion, scope: Scope) -> bool:
    return all(str(value) < str(day) for day in scope.values(asked.than))


def _after(value: object, asked: Assertion, scope: Scope) -> bool:
    return all(str(value) > str(day) for day in scope.values(asked.than))


def _within(value: object, asked: Assertion, scope: Scope) -> bool:
    spans = [span for span in scope.values(asked.of) if isinstance(span, Mapping)]
    return any(str(span.get("start", "")) <= str(value) <= str(span.get("end", "9999")) for span in spans)


def _refers_to(value: object, asked: Assertion, scope: Scope) -> bool:
    known = scope.values(asked.of)
    return all(item in known for item in _values(value))


def _referred_by(value: object, asked: Assertion, scope: Scope) -> bool:
    named = [item for found in scope.values(asked.of) for item in _values(found)]
    return value in named


def _sum_equals(value: object, asked: Assertion, scope: Scope) -> bool:
    return sum((_number(item) for item in scope.values(asked.of)), Decimal(0)) == _number(value)


def _covers(value: object, asked: Assertion, scope: Scope) -> bool:
    return all(item in _values(value) for item in scope.values(asked.of))


def _languages(value: object, asked: Assertion, _: Scope) -> bool:
    there = {lang for lang, text in texts(value) if text.strip()}
    return all(lang in there for lang in asked.values)


def _contains(value: object, asked: Assertion, _: Scope) -> bool:
    return all(any(str(word).lower() in text.lower() for word in asked.values) for _, text in texts(value))


def _avoids(value: object, asked: Assertion, _: Scope) -> bool:
    return not any(str(word).lower() in text.lower() for word in asked.values for _, text in texts(value))


def _same_numbers_as(value: object, asked: Assertion, scope: Scope) -> bool:
    def numbers(thing: object) -> list[str]:
        return sorted(number.replace(",", ".") for _, text in texts(thing) for number in NUMBER.findall(text))

    return all(numbers(value) == numbers(other) for other in scope.values(asked.than))


PRESENCE: Mapping[str, Callable[[Any], bool]] = {
    "defined": lambda value: value is not MISSING,
    "absent": lambda value: value is MISSING,
    "not_empty": lambda value: value is not MISSING and value not in ("", [], {}),
}
ANSWERS: Mapping[str, Answer] = {
    "equals": _equals,
    "one_of": _one_of,
    "pattern": _pattern,
    "length": _length,
    "count": _count,
    "range": _range,
    "unique": _unique,
    "before": _before,
    "after": _after,
    "within": _within,
    "refers_to": _refers_to,
    "referred_by": _referred_by,
    "sum_equals": _sum_equals,
    "covers": _covers,
    "languages": _languages,
    "contains": _contains,
    "avoids": _avoids,
    "same_numbers_as": _same_numbers_as,
}
