"""The status of a strategy: what is written in its file, and what the decisions bear out."""

import pytest

from ksii.model.identity import borne_out


@pytest.mark.parametrize(
    ("written", "agreed", "shown"),
    [
        ("draft", False, "draft"),
        ("agreed", False, "agreed"),
        ("approved", False, "draft"),
        ("draft", True, "approved"),
        ("approved", True, "approved"),
    ],
)
def test_nobody_approves_by_writing_so(written: str, agreed: bool, shown: str) -> None:  # noqa: FBT001  (a table of examples)
    assert borne_out(written, agreed=agreed) == shown
