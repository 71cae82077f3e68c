"""What stands in the way of a release, in one line; here from states and findings that are made up."""

import datetime

import pytest

from ksii.check.results import Condition, Results
from ksii.finding import Finding, Place
from ksii.lint import load
from ksii.release.obstacles import line, obstacles
from ksii.rules import catalogue
from ksii.signoff.step import State, StepState
from tests.releasing.office import CLEAN_WATER

STRATEGY = load(CLEAN_WATER).strategy
OK = tuple(StepState(step, lang, "ok") for lang, step in (("en", "english-text"), ("en", "assembly"), ("fr", "french-text")))
PAGES = {rule.page.name: rule.page for rule in catalogue().values()}


def look(*rules: str, lang: str = "en", conditions: tuple[Condition, ...] = ()) -> Results:
    found = tuple(Finding(PAGES[name].code, name, "error", "certain", Place("budget.yaml"), "", "") for name in rules)
    titles = {"role.press-officer": "Press officer", "body.alliance": "The alliance"}
    return Results(found, "release", datetime.date(2026, 2, 2), lang, rules=tuple(PAGES.values()), conditions=conditions, titles=titles)


def said(states: tuple[StepState, ...], seen: Results) -> str:
    return line("Water", obstacles(STRATEGY, states, seen), seen.lang)


def test_nothing_stands_in_the_way() -> None:
    assert obstacles(STRATEGY, OK, look()) == ()


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("missing", "not signed off: English text (steps: 1 of 2); next to decide: Press officer"),
        ("bad-signature", "not signed off: English text (steps: 1 of 2)"),
        ("stale", "changed after it was agreed: English text (steps: 1 of 2); to be looked at again by Press officer"),
        ("policy-changed", "changed after it was agreed"),
        ("rejected", "rejected, or with open remarks: English text (steps: 1 of 2); to be decided by Press officer"),
        ("withdrawn", "rejected, or with open remarks"),
    ],
)
def test_a_step_that_has_not_agreed(state: State, words: str) -> None:
    assert words in said((StepState("english-text", "en", state), *OK[1:]), look())


def test_a_language_that_no_step_decides_on() -> None:
    assert "French text (no step of the route decides on it)" in said(OK[:2], look())


def test_sums_and_translations_have_words_of_their_own() -> None:
    budget = next(name for name, page in PAGES.items() if page.theme == "budget")
    parity = next(name for name, page in PAGES.items() if page.theme == "parity")
    words = said(OK, look(budget, budget, parity))
    assert "translation not confirmed: findings: 1" in words
    assert "sums that don't agree: findings: 2" not in words
    assert "sums that don't agree: 2; to be mended by the owner of the document" in words


def test_findings_on_sign_off_say_nothing_new_while_steps_are_open() -> None:
    signoff = next(name for name, page in PAGES.items() if page.theme == "signoff")
    assert "other findings" not in said((StepState("english-text", "en", "missing"), *OK[1:]), look(signoff))
    assert "other findings: 1" in said(OK, look(signoff))


def test_a_condition_of_the_gate_that_is_not_met() -> None:
    assert "other findings: 1" in said(OK, look(conditions=(Condition("readiness >= 90%", "1/20", met=False),)))


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_it_is_one_line_in_every_language(lang: str) -> None:
    words = said((StepState("english-text", "en", "stale"), StepState("assembly", "en", "rejected")), look(lang=lang))
    assert "\n" not in words
    assert "{" not in words
