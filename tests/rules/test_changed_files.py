"""What a stale approval is told about: the files that changed, by name; of many, the first and the number of the others."""

import json

import pytest

from ksii.model.digest import content
from ksii.model.read import read
from ksii.source import parse
from tests.rules.pages import findings

FILES: dict[str, bytes | None] = {
    "strategy.yaml": b"id: example\nlanguages: {authentic: [ru]}\nroute: [{id: approval}]\n",
    **{f"regions/{name}.yaml": f"{{id: {name}, centre: {{ru: Город}}}}".encode() for name in "abcdefg"},
}


def told(changed: dict[str, bytes | None], *, recorded: bool = True) -> list[str]:
    """Return the messages about an approval of FILES when some files have been changed, with None taken away, since."""
    before = content(read(parse({name: text for name, text in FILES.items() if text}))[0], "ru")
    parts = [{"part": name, "digests": {"ru": value}} for name, value in before.parts.items()] if recorded else []
    approval = {"id": "a1", "step": "approval", "decision": "agreed", "digests": {"ru": before.whole}, "parts": parts}
    files = {**FILES, **changed, "registers.yaml": json.dumps({"approvals": [approval]}).encode()}
    return [it.message.partition("; ")[2] for it in findings(files, "approval-of-other-content", "en")]


def _others(names: str) -> dict[str, bytes | None]:
    return {f"regions/{name}.yaml": f"{{id: {name}, centre: {{ru: Село}}}}".encode() for name in names}


@pytest.mark.parametrize(
    ("changed", "files"),
    [
        ({"regions/b.yaml": None}, "regions/b.yaml"),
        ({"regions/h.yaml": b"id: h"}, "regions/h.yaml"),
        (_others("abcde"), "regions/a.yaml, regions/b.yaml, regions/c.yaml, regions/d.yaml, regions/e.yaml"),
        (_others("abcdefg"), "regions/a.yaml, regions/b.yaml, regions/c.yaml, regions/d.yaml, regions/e.yaml, +2"),
    ],
    ids=["taken away", "added", "five changed", "seven changed"],
)
def test_files_that_changed_are_named(changed: dict[str, bytes | None], files: str) -> None:
    assert told(changed) == [f"files that changed: {files}"]


def test_nothing_is_said_while_nothing_has_changed() -> None:
    assert told({}) == []


def test_a_decision_that_does_not_record_the_files_says_so() -> None:
    assert told(_others("a"), recorded=False) == ["files that changed: not recorded in the decision"]
