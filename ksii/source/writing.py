"""Writing into a file of a strategy: a value changes, its comments and layout do not, and that is proved by reading the file again."""

import re
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ksii.finding import Path
from ksii.source.alignment import BLOCK, spliced
from ksii.source.nodes import Data, Node
from ksii.source.parsing import parse_file
from ksii.source.places import find
from ksii.source.sources import SourceFile

WIDTH = 110
"""Columns after which a folded text goes on in the next line."""

Value = str | tuple[str, ...] | Mapping[str, str]
"""What a field of an added item can be: a text, a list of texts, or texts by language."""

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def rewritten(file: SourceFile, changes: Mapping[Path, str]) -> str | None:
    """Return the text of a file in which the texts at some paths read otherwise and nothing else does; None where that can't be proved."""
    edits = [(node, path) for path in changes if (node := find(file.node, path)) is not None and isinstance(node.data, str)]
    if len(edits) != len(changes):
        return None
    expected = file.data
    for path, value in changes.items():
        expected = replaced(expected, path, value)
    if all_at_once := _proved(file, _edited(file.text, [(node, _first(file.text, node, changes[path])) for node, path in edits]), expected):
        return all_at_once
    return _one_by_one(file, changes) if len(changes) > 1 else _tried(file, *edits[0], changes)


def _one_by_one(file: SourceFile, changes: Mapping[Path, str]) -> str | None:
    for path, value in changes.items():
        text = rewritten(file, {path: value})
        read = parse_file(file.name, text.encode())[0] if text is not None else None
        if read is None:
            return None
        file = read
    return file.text


def _tried(file: SourceFile, node: Node, path: Path, changes: Mapping[Path, str]) -> str | None:
    """Return the first proved way to write one value, from the least visible to the plainest."""
    expected = replaced(file.data, path, changes[path])
    texts = (_proved(file, _edited(file.text, [(node, way)]), expected) for way in _ways(file.text, node, changes[path]))
    return next((text for text in texts if text is not None), None)


def _first(text: str, node: Node, value: str) -> str:
    return next(_ways(text, node, value))


def _ways(text: str, node: Node, value: str) -> Iterator[str]:
    """Yield ways to write a value in place of another: its letters exchanged, in the same style, in quotes."""
    written = _written(text, node)
    in_place = spliced(written, str(node.data), value)
    if in_place is not None:
        yield in_place
    if written[:1] in BLOCK:
        yield from _block(text, node, written, value)
    yield quoted(value)


def _block(text: str, node: Node, written: str, value: str) -> Iterator[str]:
    """Yield a value as the lines of a block that keeps its header and its indentation."""
    found = re.search(r"\n(?P<indent> *)\S", text[node.start.index : node.end.index])
    header = written.split("\n", 1)[0]
    if found and not value.endswith(("\n", " ")):
        lines = value.split("\n") if header.startswith("|") else textwrap.wrap(value, WIDTH, break_on_hyphens=False, break_long_words=False)
        yield "\n".join([header, *(f"{found['indent']}{line}" if line else "" for line in lines)])


def quoted(value: str) -> str:
    """Return a text in double quotes, on one line."""
    return '"' + "".join(_ESCAPES.get(letter, letter) for letter in value) + '"'


def replaced(data: Data, path: Sequence[str | int], value: Data) -> Data:
    """Return data with another value at a path that exists."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, dict) and isinstance(step, str):
        return {key: replaced(item, rest, value) if key == step else item for key, item in data.items()}
    if isinstance(data, tuple) and isinstance(step, int):
        return (*data[:step], replaced(data[step], rest, value), *data[step + 1 :])
    return data


def appended(file: SourceFile, key: str, item: Mapping[str, Value]) -> str | None:
    """Return the text of a file whose top-level list `key` has one more item; None where that can't be proved."""
    holder = file.data if isinstance(file.data, dict) else {}
    there = holder.get(key) or ()
    if not isinstance(there, tuple):
        return None
    added: dict[str, Data] = {name: dict(value) if isinstance(value, Mapping) else value for name, value in item.items()}
    expected: Data = {**holder, key: (*there, added)}
    node = find(file.node, (key,))
    if node is None or not node.items:
        bare = re.sub(rf"^{re.escape(key)}:[^\S\n]*(?:\[\s*\])?[^\S\n]*$\n?", "", file.text, flags=re.MULTILINE)
        start = f"{bare.rstrip()}\n\n" if bare.strip() else ""
        return _proved(file, f"{start}{key}:\n{_item(item, '  ')}", expected)
    last = node.items[-1]
    indent = " " * (node.items[0].start.column - 2)
    end = last.start.index + len(file.text[last.start.index : last.end.index].rstrip())
    line_end = file.text.find("\n", end)
    cut = line_end + 1 if line_end >= 0 else len(file.text)
    before = file.text[:cut] if file.text[:cut].endswith("\n") else f"{file.text[:cut]}\n"
    return _proved(file, before + _item(item, indent) + file.text[cut:], expected)


def _item(item: Mapping[str, Value], indent: str) -> str:
    lines = [f"{key}: {_value(value)}" for key, value in item.items()]
    return f"{indent}- {lines[0]}\n" + "".join(f"{indent}  {line}\n" for line in lines[1:])


def _value(value: Value) -> str:
    if isinstance(value, str):
        return value if _plain(value) else quoted(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    return f"{{{', '.join(f'{key}: {_value(part)}' for key, part in value.items())}}}"


def _plain(value: str) -> bool:
    """Tell whether a text may stand without quotes: a name or an id, no sentence and no number."""
    return bool(re.fullmatch(r"[a-zA-Z][\w.*/-]*", value)) and value.lower() not in {"yes", "no", "on", "off", "true", "false", "null"}


def _edited(text: str, edits: Sequence[tuple[Node, str]]) -> str:
    """Return a text with the stretches of some nodes replaced."""
    for node, way in sorted(edits, key=lambda edit: edit[0].start.index, reverse=True):
        text = text[: node.start.index] + way + text[node.start.index + len(_written(text, node)) :]
    return text


def _written(text: str, node: Node) -> str:
    return text[node.start.index : node.end.index].rstrip()


def _proved(file: SourceFile, text: str, expected: Data) -> str | None:
    """Return the text if it reads as expected, and no worse than the file did."""
    read, faults = parse_file(file.name, text.encode())
    if read is None or read.data != expected:
        return None
    known = Counter(fault.rule for fault in parse_file(file.name, file.text.encode())[1]) if faults else Counter[str]()
    return text if Counter(fault.rule for fault in faults) <= known else None
