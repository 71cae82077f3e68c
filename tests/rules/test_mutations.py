"""Every rule finds its gap in a real strategy, on its line, and no other rule takes that gap for its own."""

import pytest

from ksii.rules import catalogue
from tests.rules.mutate import Mutation, Outcome, edited, mutations, outcome

CASES = mutations()
SAMPLE = {case.theme: case for case in reversed(CASES)}
"""The first of each theme, for every day."""

WITHOUT_MUTATION = {
    "stale-translation": "it compares with translations.lock, which an edit in memory leaves out; tests/cli/translations.md shows it",
    "drifted-authentic-text": "it compares with translations.lock, which an edit in memory leaves out; tests/cli/translations.md shows it",
    "unconfirmed-text": "it compares with translations.lock, which an edit in memory leaves out; tests/cli/translations.md shows it",
    "no-approving-act": "the untouched strategy has no approving act: nobody has approved it",
}
"""Rule → why no single edit of the real strategy can show it. Rules of reading are shown by tests/model/test_read_mutations.py."""


def ids(cases: list[Mutation]) -> list[str]:
    return [f"{it.theme}-{it.rule}" for it in cases]


def expected(mutation: Mutation) -> Outcome:
    line = (mutation.found_in or mutation.file, mutation.at.strip())
    return Outcome(frozenset({line}), frozenset(mutation.also))


@pytest.mark.parametrize("mutation", CASES, ids=ids(CASES))
def test_an_edit_fits_the_strategy(mutation: Mutation) -> None:
    assert mutation.rule in catalogue()
    if not mutation.absent:
        assert edited(mutation)


@pytest.mark.parametrize("mutation", SAMPLE.values(), ids=ids(list(SAMPLE.values())))
def test_the_first_of_a_theme(mutation: Mutation) -> None:
    assert outcome(mutation) == expected(mutation)


@pytest.mark.slow
@pytest.mark.parametrize("mutation", CASES, ids=ids(CASES))
def test_an_edit_is_found_by_its_rule_only(mutation: Mutation) -> None:
    assert outcome(mutation) == expected(mutation)


def test_every_rule_has_a_mutation() -> None:
    checked = {name for name, rule in catalogue().items() if rule.check}
    assert checked - {case.rule for case in CASES} == WITHOUT_MUTATION.keys()
