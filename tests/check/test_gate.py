"""Conditions of the gate: each with what is, and refused where nobody can tell what it asks."""

import pytest

from ksii.check.gate import Standing, conditions
from ksii.check.results import Obligation, State
from ksii.check.settings import SettingsError
from ksii.finding import Finding, Place, Severity


def due(area: str, state: State, language: str = "") -> Obligation:
    """Return an obligation."""
    return Obligation("any-rule", area, "", Place("a.yaml"), state, language=language)


def found(severity: Severity) -> Finding:
    """Return a finding."""
    return Finding("ABC010", "any-rule", severity, "certain", Place("a.yaml"), "", "")


STANDING = Standing(
    findings=(found("warning"), found("warning"), found("note")),
    waived=(found("error"),),
    obligations=(
        *[due("goals", "met")] * 27,
        *[due("goals", "unmet")] * 3,
        *[due("budget", "waived")] * 2,
        *[due("parity", "met", "kk")] * 40,
        *[due("parity", "met", "ru")] * 39,
        due("parity", "unmet", "ru"),
    ),
)


@pytest.mark.parametrize(
    ("asked", "actual", "met"),
    [
        ("errors == 0", "0", True),
        ("warnings <= 1", "2", False),
        ("notes <= 1", "1", True),
        ("waivers <= 0", "1", False),
        ("readiness.goals >= 90%", "27/30", True),
        ("readiness.goals >= 90.1%", "27/30", False),
        ("texts.kk == 100%", "40/40", True),
        ("texts.ru == 100%", "39/40", False),
        ("texts >= 98%", "79/80", True),
        ("readiness >= 95%", "106/112", False),
        ("readiness.budget == 100%", "0/2", True),
        ("readiness.narratives == 100%", "0/0", True),
    ],
)
def test_a_condition_is_told_with_what_is(asked: str, actual: str, met: bool) -> None:  # noqa: FBT001
    (condition,) = conditions([asked], STANDING)
    assert (condition.asked, condition.actual, condition.met) == (asked, actual, met)


@pytest.mark.parametrize("asked", ["", "ready", "readiness > 90%", "readiness >= 90", "errors == 0%", "beauty >= 90%", "waivers <= few"])
def test_what_nobody_understands_is_refused(asked: str) -> None:
    with pytest.raises(SettingsError) as caught:
        conditions([asked], STANDING)
    assert f"gate: {asked} is no condition" in str(caught.value)
