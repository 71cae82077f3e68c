"""One wrong stroke anywhere in a good strategy gives one fault, and that where the stroke was made."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ksii.model.read import read
from ksii.source import Sources, parse
from ksii.source.nodes import Node

FOLDER = Path(__file__).parents[1] / "strategies" / "minimal"
CONTENTS = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in sorted(FOLDER.rglob("*.yaml"))}
GOOD = parse(CONTENTS)
DAYS = {"date", "start", "end", "due", "as_of", "accessed", "prices_on"}


@dataclass(frozen=True)
class Stroke:
    """Characters of a file replaced by others, and the fault that it must give."""

    file: str
    start: int
    end: int
    text: str
    rules: frozenset[str]
    shift: tuple[int, int] = (0, 0)
    """Lines and columns from the start of the stroke to the fault."""


def scalars(node: Node) -> Iterator[tuple[Node | None, Node]]:
    """Yield every scalar below a node, with its key where it has one."""
    for key, value in (node.pairs or {}).values():
        yield (key, value)
        yield from scalars(value)
    for item in node.items or ():
        yield (None, item)
        yield from scalars(item)


def strokes(name: str, text: str, root: Node) -> Iterator[Stroke]:
    for key, value in scalars(root):
        if key:
            end = key.end.index
            yield Stroke(name, end, end, "x", frozenset({"unknown-field", "unknown-language"}), (0, -(end - key.start.index)))
        if value.pairs is not None or value.items is not None:
            continue
        start, end = value.start.index, value.end.index
        if text[start] != ">":
            yield Stroke(name, start, end, "{x: 1}", frozenset({"wrong-type"}))
        if key and key.data in DAYS:
            yield Stroke(name, start, end, "2026-02-30", frozenset({"wrong-form"}))
        if key and text[end : end + 1] == "\n":
            column = key.start.column
            line = f"\n{' ' * column}{key.data}: again"
            yield Stroke(name, end, end, line, frozenset({"duplicate-key"}), (1, column - value.end.column))


def dangling(sources: Sources) -> Iterator[Stroke]:
    strategy, _ = read(sources)
    for link in strategy.index.links:
        file = sources.files[str(link.path[0])]
        place = file.place(link.path[1:])
        lines = file.text.split("\n")
        start = sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1
        written = file.text[start : start + place.end_column - place.column]
        missing = written.rpartition(".")[0] + "." + "nobody" if "." in written else "nobody"
        yield Stroke(file.name, start, start + len(written), missing, frozenset({"unknown-id"}))


STROKES = [
    *(stroke for file in GOOD.files.values() if file.node for stroke in strokes(file.name, file.text, file.node)),
    *dangling(GOOD),
]


def test_there_are_strokes_of_every_kind() -> None:
    kinds = {rule for stroke in STROKES for rule in stroke.rules}
    assert kinds == {"unknown-field", "unknown-language", "wrong-type", "wrong-form", "duplicate-key", "unknown-id"}
    assert len(STROKES) > 500


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(STROKES))
def test_one_stroke_gives_one_fault_where_it_was_made(stroke: Stroke) -> None:
    before = GOOD.files[stroke.file].text
    after = before[: stroke.start] + stroke.text + before[stroke.end :]
    sources = parse({**CONTENTS, stroke.file: after.encode()})
    _, faults = read(sources)
    (fault,) = (*sources.faults, *faults)
    line = before.count("\n", 0, stroke.start) + 1 + stroke.shift[0]
    column = stroke.start - before.rfind("\n", 0, stroke.start) + stroke.shift[1]
    assert fault.rule in stroke.rules
    assert (fault.place.file, fault.place.line, fault.place.column) == (stroke.file, line, column)
