"""What one pydantic error means to a writer: which rule, where exactly, with which values."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, get_args

from pydantic_core import ErrorDetails

from ksii.finding import Path
from ksii.model.base import LANGUAGE, AnyRef, Duration, Slug, Week
from ksii.model.sections import KINDS
from ksii.model.shape import Spot
from ksii.source.characters import shown
from ksii.source.limits import SHOWN
from ksii.source.places import At
from ksii.source.suggest import nearest

EXPECTED = {
    "bool_type": "boolean",
    "date_type": "date",
    "decimal_type": "number",
    "dict_type": "language-map",
    "int_type": "whole-number",
    "mapping_type": "language-map",
    "model_type": "map",
    "string_type": "text",
    "tuple_type": "list",
}
"""Kind of pydantic error → what is due, as a code that the rule pages put into words."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One pydantic error, the place in the schema that it means, the data of the file, and the languages of the strategy."""

    error: ErrorDetails
    spot: Spot
    data: object
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule and its values; `path` is the place within the file, `at` says whether its key or its value is wrong."""

    rule: str
    values: Mapping[str, str]
    path: Path
    at: At = "value"


def judge(refusal: Refusal) -> Verdict:
    """Return what a pydantic error means."""
    error, path = refusal.error, refusal.spot.path
    if error["loc"][-1:] == ("[key]",):
        return Verdict("unknown-language", language_values(str(error["input"]), refusal.languages), path, "key")
    if error["type"] in EXPECTED:
        return _type(refusal)
    known = _JUDGES.get(error["type"])
    return known(refusal) if known else Verdict("wrong-form", {"expected": "other", "found": _short(error["input"])}, path)


def language_values(code: str, languages: tuple[str, ...]) -> dict[str, str]:
    """Return the values of an unknown-language fault."""
    return {"language": _short(code), "suggestion": nearest(code, languages) or "", "allowed": ", ".join(languages), "count": "1"}


def step(data: object, path: Iterable[str | int]) -> object:
    """Return the value at a path, or None where there is none."""
    for segment in path:
        if isinstance(data, dict):
            data = data.get(segment)
        elif isinstance(data, tuple) and isinstance(segment, int) and segment < len(data):
            data = data[segment]
        else:
            return None
    return data


def type_of(value: object) -> str:
    """Return the code for the type of a value as it was read."""
    if isinstance(value, bool):
        return "boolean"
    codes = ((int | Decimal, "number"), (str, "text"), (tuple, "list"), (dict, "map"))
    return next((code for kind, code in codes if isinstance(value, kind)), "nothing")


def _short(value: object) -> str:
    text = str(value)
    return shown(text if len(text) <= SHOWN else text[: SHOWN - 1] + "…")


def _type(refusal: Refusal) -> Verdict:
    expected, value = EXPECTED[refusal.error["type"]], refusal.error["input"]
    if isinstance(value, str) and (expected == "date" or (expected == "number" and any(c.isdigit() for c in value))):
        return Verdict("wrong-form", {"expected": expected, "found": _short(value)}, refusal.spot.path)
    return Verdict("wrong-type", {"expected": expected, "found": type_of(value)}, refusal.spot.path)


def _missing(refusal: Refusal) -> Verdict:
    return Verdict("missing-field", {"field": str(refusal.spot.path[-1])}, refusal.spot.path)


def _extra(refusal: Refusal) -> Verdict:
    path = refusal.spot.path
    return Verdict("unknown-field", _field_values(str(path[-1]), tuple(refusal.spot.owner.model_fields)), path, "key")


def _field_values(field: str, allowed: tuple[str, ...]) -> dict[str, str]:
    return {"field": _short(field), "suggestion": nearest(field, allowed) or "", "allowed": ", ".join(allowed)}


def _choice(refusal: Refusal) -> Verdict:
    value, choices = refusal.error["input"], refusal.spot.choices
    names = tuple(str(choice) for choice in choices)
    types = {type_of(choice) for choice in choices}
    if type_of(value) not in types and (str(value) in names or not isinstance(value, str)):
        return Verdict("wrong-type", {"expected": min(types), "found": type_of(value)}, refusal.spot.path)
    values = {"found": _short(value), "suggestion": nearest(str(value), names) or "", "allowed": ", ".join(names)}
    return Verdict("unknown-value", values, refusal.spot.path)


def _pattern(refusal: Refusal) -> Verdict:
    form = _forms().get(refusal.error.get("ctx", {}).get("pattern", ""), "other")
    return Verdict("wrong-form", {"expected": form, "found": _short(refusal.error["input"])}, refusal.spot.path)


def _long(refusal: Refusal) -> Verdict:
    return Verdict("wrong-form", {"expected": "id", "found": _short(refusal.error["input"])}, refusal.spot.path)


def _range(refusal: Refusal) -> Verdict:
    bound, limit = next(iter(refusal.error.get("ctx", {}).items()))
    words = {"ge": "least", "le": "most"}
    values = {"found": _short(refusal.error["input"]), "bound": words.get(bound, bound), "limit": str(limit)}
    return Verdict("out-of-range", values, refusal.spot.path)


def _block(refusal: Refusal) -> Verdict:
    """Say why a block of a section does not tell what it is: that field is empty, misspelt, or not there."""
    path = refusal.spot.path
    block = step(refusal.data, path)
    if not isinstance(block, dict):
        return Verdict("wrong-type", {"expected": "block", "found": type_of(block)}, path)
    for key in block:
        if key in KINDS:
            return Verdict("missing-field", {"field": key}, (*path, key), "key")
        if key != "id" and nearest(key, KINDS):
            return Verdict("unknown-field", _field_values(key, tuple(KINDS)), (*path, key), "key")
    return Verdict("missing-field", {"field": ", ".join(KINDS)}, path)


@cache
def _forms() -> Mapping[str, str]:
    named: tuple[tuple[Any, str], ...] = ((AnyRef, "reference"), (Duration, "duration"), (Slug, "id"), (Week, "week"))
    forms = {mark.pattern: name for kind, name in named for mark in get_args(kind)[1].metadata if hasattr(mark, "pattern")}
    return {**forms, LANGUAGE: "language"}


_JUDGES: Mapping[str, Callable[[Refusal], Verdict]] = {
    "block_kind": _block,
    "extra_forbidden": _extra,
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "literal_error": _choice,
    "missing": _missing,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _long,
}
