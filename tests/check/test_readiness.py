"""Readiness is counted: every gap of a rule that obliges is an obligation not met, and there is none in what closes it."""

import datetime
from pathlib import Path

import pytest

from ksii import source
from ksii.check.readiness import COUNTED
from ksii.check.results import Obligation
from ksii.lint import Reading, as_of, lint, load
from ksii.model.read import read
from ksii.rules import catalogue
from tests.rules.pages import BASE, Example, examples

RULES = [
    name
    for name, rule in catalogue().items()
    if rule.check and (rule.page.obliges or rule.subjects) and rule.page.levels["release"] in COUNTED and rule.page.confidence != "guess"
]
CASES = [(name, it) for name in RULES for it in examples(catalogue()[name].page.body, name) if it.heading in {"Gap", "Closed"}]
MINIMAL = Path(__file__).parents[1] / "strategies" / "minimal"


def obligations(example: Example, rule: str) -> list[Obligation]:
    """Return what a rule asks of a strategy made of an example, at release."""
    files = {**{name: text.encode() for name, text in BASE.items()}, **example.files}
    sources = source.parse({name: content for name, content in files.items() if content is not None}, Path("strategy"))
    strategy, faults = read(sources)
    results = lint(Reading(sources, strategy, (*sources.faults, *faults)), "release", as_of(strategy, None), "en", only=(rule,))
    return [it for it in results.obligations if it.rule == rule]


@pytest.mark.parametrize(("name", "example"), CASES, ids=[f"{name}-{it.heading}-{it.number}" for name, it in CASES])
def test_a_gap_is_an_obligation_not_met(name: str, example: Example) -> None:
    unmet = [it for it in obligations(example, name) if it.state == "unmet"]
    assert bool(unmet) == bool(example.marked)


def test_there_are_rules_that_oblige() -> None:
    assert len(RULES) > 50


def test_texts_are_counted_by_language() -> None:
    reading = load(MINIMAL)
    results = lint(reading, "handover", datetime.date(2026, 1, 16), "en")
    texts = [it for it in results.obligations if it.language]
    assert {it.language for it in texts} == {"kk", "ru"}
    assert len(texts) == 2 * len(reading.strategy.index.texts)
    assert {it.state for it in texts} == {"met"}


def test_who_answers_for_an_entity_is_told() -> None:
    results = lint(load(MINIMAL), "handover", datetime.date(2026, 1, 16), "en")
    owners = {it.entity: it.owner for it in results.obligations if it.rule == "kpi-without-baseline"}
    assert owners == {"kpi.awareness": "press-service"}
