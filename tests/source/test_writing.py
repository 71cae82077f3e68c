"""Writing into a file changes the value that is meant, and nothing else: no comment, no other line, no other value."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ksii.finding import Path as ValuePath
from ksii.source import parse
from ksii.source.nodes import Data, Node
from ksii.source.sources import SourceFile
from ksii.source.writing import appended, replaced, rewritten

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "strategy", ROOT / "tests" / "strategies" / "minimal", ROOT / "tests" / "strategies" / "clean-water")
FILES = [
    file
    for folder in FOLDERS
    for file in parse({path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}).files.values()
]

STYLES = """\
# how a text may be written
plain: the old word here  # stays
single: 'the old word, it''s here'
double: "the old \\"word\\" here"
folded: >-
  the old word is
  on two lines

  # no comment, part of the text
literal: |
  the old word
  on its own line
several lines: the old
  word goes on
flow: {a: the old word, b: "the old word"}  # stays too
"""


def file_of(text: str) -> SourceFile:
    """Return a file with this text."""
    return parse({"goals.yaml": text.encode()}).files["goals.yaml"]


def texts(node: Node | None, path: ValuePath = ()) -> Iterator[tuple[ValuePath, str]]:
    """Yield the path and value of every text below a node."""
    if node is None:
        return
    for key, (_, value) in (node.pairs or {}).items():
        yield from texts(value, (*path, key))
    for position, item in enumerate(node.items or ()):
        yield from texts(item, (*path, position))
    if isinstance(node.data, str):
        yield path, node.data


TEXTS = [(file, path, value) for file in FILES for path, value in texts(file.node)]
SHORT = [it for it in TEXTS if len(it[0].text) < 3_000]
LETTERS = st.text("aZéбЖқәҢ0 9\n#:-'\"{}[]|>&*!%@`,.«»—\N{NO-BREAK SPACE}\\", max_size=12)
Where = tuple[SourceFile, ValuePath, str]


@pytest.mark.parametrize("path", [path for path, _ in texts(file_of(STYLES).node)], ids=str)
def test_a_word_changes_in_any_style_and_its_line_is_all_that_differs(path: ValuePath) -> None:
    file = file_of(STYLES)
    old = dict(texts(file.node))[path]
    text = rewritten(file, {path: old.replace("old", "new")})
    assert text is not None
    changed = [line for line in difflib.ndiff(STYLES.splitlines(), text.splitlines()) if line[0] in "+-"]
    assert len(changed) == 2
    assert changed[1][2:] == changed[0][2:].replace("old", "new") or path[0] == "flow"


def test_several_values_change_at_once() -> None:
    file = file_of(STYLES)
    changes = {path: old.replace("word", "Wort «ә»") for path, old in texts(file.node)}
    text = rewritten(file, changes)
    assert text is not None
    assert dict(texts(file_of(text).node)) == changes
    assert text.count("# stays") == STYLES.count("# stays")


def test_what_is_not_there_is_not_written() -> None:
    assert rewritten(file_of(STYLES), {("nowhere",): "x"}) is None
    assert rewritten(file_of("a: 1\n"), {("a",): "x"}) is None


def edit(where: Where, data: st.DataObject) -> None:
    """Exchange some letters of a text for others; it must read so afterwards, and everything else as before."""
    file, path, old = where
    start = data.draw(st.integers(0, len(old)))
    new = old[:start] + data.draw(LETTERS) + old[data.draw(st.integers(start, min(len(old), start + 20))) :]
    text = rewritten(file, {path: new})
    assert text is not None
    assert parse({file.name: text.encode()}).files[file.name].data == replaced(file.data, path, new)
    assert comments(text) >= comments(file.text)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SHORT), st.data())
def test_any_edit_changes_that_value_alone(where: Where, data: st.DataObject) -> None:
    edit(where, data)


@pytest.mark.slow
@settings(max_examples=10_000, deadline=None)
@given(st.sampled_from(SHORT), st.data())
def test_ten_thousand_edits(where: Where, data: st.DataObject) -> None:
    edit(where, data)


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(st.sampled_from(TEXTS), st.data())
def test_edits_of_the_longest_files(where: Where, data: st.DataObject) -> None:
    edit(where, data)


def comments(text: str) -> int:
    """Return the number of comment lines."""
    return sum(line.lstrip().startswith("#") for line in text.splitlines())


ITEM = {"id": "one-more", "rule": "no-budget", "reason": 'Так решено: "до марта" # не позже', "expires": "2026-03-31"}


@pytest.mark.parametrize(
    "before",
    [
        "",
        "# only a comment\n",
        "waivers:\n",
        "waivers: []\n",
        "waivers:\n  - id: first\n    rule: no-ai-policy  # why not\n# the end\n",
        "waivers:\n- id: first\n  rule: no-ai-policy",
        "waivers:\n  - id: first\n    reason: >-\n      several\n      lines\n\n# the end\nother: 1\n",
    ],
)
def test_an_item_is_added_at_the_end_of_a_list(before: str) -> None:
    text = appended(file_of(before), "waivers", ITEM)
    assert text is not None
    read: Data = file_of(text).data
    assert isinstance(read, dict)
    there = read["waivers"]
    assert isinstance(there, tuple)
    assert there[-1] == ITEM
    assert comments(text) == comments(before)
