"""Every rule page is true: its gap is found on the marked lines and nowhere else, its closed example is silent."""

import pytest

from ksii.rules import catalogue
from tests.rules.pages import SHOWN_ELSEWHERE, Example, examples, found

CASES = [(name, example) for name, rule in catalogue().items() if name not in SHOWN_ELSEWHERE for example in examples(rule.page.body, name)]


@pytest.mark.parametrize(("name", "example"), CASES, ids=[f"{name}-{it.heading}-{it.number}".replace(" ", "-") for name, it in CASES])
def test_example(name: str, example: Example) -> None:
    assert found(example.files, name) == example.marked


@pytest.mark.parametrize("name", [name for name in catalogue() if name not in SHOWN_ELSEWHERE])
def test_gap_marks_a_line_and_closed_marks_none(name: str) -> None:
    shown = [example for case, example in CASES if case == name]
    assert all(example.marked for example in shown if example.heading == "Gap")
    assert not any(example.marked for example in shown if example.heading == "Closed")
    assert {"Gap", "Closed"} <= {example.heading for example in shown}
