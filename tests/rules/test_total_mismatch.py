"""A total that does not add up points at the line that breaks it, and at none where several could."""

import pytest

from tests.rules.pages import findings

TOTALS = "totals:\n  total: 150\n"


def labels(lines: str) -> list[tuple[int, str]]:
    """Return the other places that the finding on the grand total names: line and words."""
    text = f"lines:\n{lines}{TOTALS}"
    (finding,) = findings({"budget.yaml": text.encode()}, "total-mismatch", "en")
    return [(place.line, words) for place, words in finding.labels]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            "  - {id: a, quantity: 2, unit_price: 50, amount: 120}\n  - {id: b, amount: 50}\n",
            [(2, "just that difference: the amount is not quantity times price")],
        ),
        ("  - {id: a, amount: 150}\n  - {id: b, amount: 20}\n", [(3, "the amount of this line is just that difference")]),
        ("  - {id: a, amount: 20}\n  - {id: b, amount: 20}\n  - {id: c, amount: 130}\n", []),
        ("  - {id: a, amount: 100}\n  - {id: b, amount: 30}\n", []),
    ],
)
def test_the_line_that_breaks_it_is_shown(lines: str, found: list[tuple[int, str]]) -> None:
    assert labels(lines) == found
