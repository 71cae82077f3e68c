"""Whatever is written, reading never raises, and both parsers read it alike."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from ksii.model.read import read as read_model
from ksii.source import parse
from ksii.source.composing import compose
from ksii.source.nodes import Data, Node

NASTY = st.text(alphabet="ab:-[]{}#&*!|>'\"%@`\\\n\t ,?0.~<yн\u00a0\u202eй\u0306")
FRAGMENTS = (
    "a: ",
    "- ",
    "\n",
    "  ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    '"',
    "'",
    "x",
    "бір",
    "|\n",
    ">-\n",
    "#",
    "&a ",
    "*a",
    "!!str ",
    "1.5",
    "title:",
    "id: ",
)
PIECES = st.lists(st.sampled_from(FRAGMENTS)).map("".join)


@given(st.binary() | NASTY.map(str.encode) | PIECES.map(str.encode) | st.text().map(str.encode))
@example(b'a: "\\UFFFFFFFF"')
@example(b"%YAML 99999999999999999999999.1\n---\na: 1\n")
@example(b"%" + b"T" * 3000)
@example(b"\xef\xbb\xbf\xef\xbb\xbfa: 1")
def test_no_content_makes_reading_raise(content: bytes) -> None:
    sources = parse({"goals.yaml": content, "sections/a.yaml": content})
    strategy, faults = read_model(sources)
    for fault in (*sources.faults, *faults):
        assert fault.place.line >= 1
        assert fault.place.column >= 1
        assert fault.place.end_column >= fault.place.column
        assert all(isinstance(value, str) for value in fault.values.values())
    assert strategy.broken >= sources.broken


@given(NASTY | PIECES | st.text())
def test_the_pure_parser_never_raises_either(text: str) -> None:
    assert all(fault.place.line >= 1 for fault in compose("a.yaml", text, yaml.SafeLoader).faults)


WORDS = st.text(alphabet="абвгқң xyz019.-", min_size=1, max_size=12).filter(str.strip)
KEYS = st.text(alphabet="abcdefg_", min_size=1, max_size=6)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-10_000, 10_000) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=15,
)


def marks(node: Node) -> Iterator[tuple[int, int, int, int, int, int]]:
    """Yield the marks of a node and of everything inside it, but for the ends of collections that no bracket closes."""
    start, end = node.start, node.end
    closed = end if node.pairs is None and node.items is None else start
    yield start.index, start.line, start.column, closed.index, closed.line, closed.column
    for key, value in (node.pairs or {}).values():
        yield from marks(key)
        yield from marks(value)
    for item in node.items or ():
        yield from marks(item)


def same_by_both(text: str) -> Data:
    """Read a text with both parsers, check that they agree, and return the data."""
    mine, theirs = compose("a.yaml", text, yaml.CSafeLoader), compose("a.yaml", text, yaml.SafeLoader)
    assert mine.faults == theirs.faults
    if mine.root is None or theirs.root is None:
        assert mine.root is theirs.root
        return None
    assert mine.root.data == theirs.root.data
    assert list(marks(mine.root)) == list(marks(theirs.root))
    return mine.root.data


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML came without libyaml")
@given(DATA, st.sampled_from([2, 4, 7]), st.sampled_from([None, True, False]), st.sampled_from([None, '"', "'", "|", ">"]))
def test_libyaml_and_pyyaml_read_alike(data: object, indent: int, flow: bool | None, style: str | None) -> None:  # noqa: FBT001
    text = yaml.safe_dump({"root": data}, allow_unicode=True, indent=indent, default_flow_style=flow, default_style=style)
    same_by_both(text.replace("!!bool ", "").replace("!!int ", "").replace("!!null ", ""))


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML came without libyaml")
def test_block_scalars_and_remarks_read_alike() -> None:
    text = "# ә\na: >-\n  бір\n  екі\n\n  үш\nb: |+\n  жол\n\n# соңы\nc:   'ғ'   # ескерту\nd:\n- 1\n-   x: 2\n    y: [3, {z: ң}]\n"
    assert same_by_both(text) == {"a": "бір екі\nүш", "b": "жол\n\n", "c": "ғ", "d": (1, {"x": 2, "y": (3, {"z": "ң"})})}


def test_source_needs_no_pydantic() -> None:
    code = "import sys, ksii.source; print('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True).stdout == "False\n"
