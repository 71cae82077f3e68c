"""The assertions of house rules, each on a value of which it is true and one of which it is not."""

from decimal import Decimal
from typing import Any

import pytest

from ksii.house.assertions import ANSWERS, PRESENCE, holds
from ksii.house.model import Assertion
from ksii.house.select import Scope

DOCUMENT = {
    "strategy": {"period": {"start": "2026-01-01", "end": "2027-12-31"}},
    "roles": {"roles": [{"id": "lead"}, {"id": "press"}]},
    "plan": {"activities": [{"id": "a", "accountable": "lead", "tags": ["x", "y"]}]},
    "budget": {"lines": [{"amount": Decimal("1.5")}, {"amount": 2}]},
}
CASES: list[tuple[dict[str, Any], Any, Any]] = [
    ({"assert": "defined"}, 0, None),
    ({"assert": "absent"}, None, "there"),
    ({"assert": "not_empty"}, "x", []),
    ({"assert": "equals", "value": "high"}, "high", "low"),
    ({"assert": "one_of", "values": ["a", "b"]}, ["a"], ["a", "c"]),
    ({"assert": "pattern", "value": "^[А-Я]"}, {"ru": "Да", "kk": "Иә"}, {"ru": "Да", "kk": "иә"}),
    ({"assert": "length", "max": 3}, {"ru": "три"}, {"ru": "четыре"}),
    ({"assert": "count", "min": 2}, ["a", "b"], ["a"]),
    ({"assert": "range", "min": 0, "max": 100}, Decimal("99.9"), Decimal("100.1")),
    ({"assert": "before", "than": "$.strategy.period.end"}, "2027-12-30", "2027-12-31"),
    ({"assert": "after", "than": "2026-01-01"}, "2026-01-02", "2026-01-01"),
    ({"assert": "within", "in": "$.strategy.period"}, "2026-06-01", "2028-01-01"),
    ({"assert": "refers_to", "in": "$.roles.roles[*].id"}, ["lead", "press"], "chief"),
    ({"assert": "referred_by", "in": "$.plan.activities[*].accountable"}, "lead", "press"),
    ({"assert": "sum_equals", "in": "$.budget.lines[*].amount"}, Decimal("3.50"), Decimal("3.51")),
    ({"assert": "covers", "in": "$.roles.roles[*].id"}, ["press", "lead"], ["lead"]),
    ({"assert": "languages", "values": ["kk", "ru"]}, {"kk": "иә", "ru": "да"}, {"kk": "иә", "ru": " "}),
    ({"assert": "contains", "values": ["закон", "заң"]}, {"ru": "По Закону", "kk": "Заң бойынша"}, {"ru": "По правилам"}),
    ({"assert": "avoids", "values": ["100 %"]}, {"ru": "почти всегда"}, {"ru": "на 100 % безопасно"}),
    ({"assert": "same_numbers_as", "than": "@.other"}, {"ru": "2,5 и 7"}, {"ru": "2,5 и 8"}),
]


def scope(value: object, *others: object) -> Scope:
    """Return a match whose field is a value, among others."""
    matches = [{"field": it, "other": {"kk": "7 мен 2.5"}} for it in (value, *others)]
    return Scope(matches[0], tuple(matches), DOCUMENT)


@pytest.mark.parametrize(("asked", "good", "bad"), CASES, ids=[case[0]["assert"] for case in CASES])
def test_true_of_one_value_and_not_of_the_other(asked: dict[str, Any], good: object, bad: object) -> None:
    assertion = Assertion.model_validate({"field": "field", **asked})
    assert holds(assertion, scope(good))
    assert not holds(assertion, scope(bad))


def test_unique_compares_all_matches() -> None:
    assertion = Assertion.model_validate({"field": "field", "assert": "unique"})
    assert holds(assertion, scope("a", "b"))
    assert not holds(assertion, scope("a", "b", "a"))


def test_what_was_not_written_is_a_matter_of_presence_only() -> None:
    nothing = Scope({}, ({},), DOCUMENT)
    for name in ANSWERS:
        assert holds(Assertion.model_validate({"field": "field", "assert": name, "value": "x", "min": 1}), nothing), name


def test_every_assertion_is_shown_here() -> None:
    assert {case[0]["assert"] for case in CASES} | {"unique"} == {*ANSWERS, *PRESENCE}


def test_a_field_may_lead_into_lists_and_mappings() -> None:
    match = {"parts": [{"amount": 1}, {"amount": 2}]}
    inside = Scope(match, (match,), DOCUMENT)
    assert holds(Assertion.model_validate({"field": "parts.1.amount", "assert": "equals", "value": 2}), inside)
    assert not holds(Assertion.model_validate({"field": "parts.2.amount", "assert": "defined"}), inside)
