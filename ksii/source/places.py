"""From a path inside a file to the stretch of text where the value was written."""

from collections.abc import Sequence
from typing import Literal

from ksii.finding import Place
from ksii.source.nodes import Node

At = Literal["value", "key"]


def locate(name: str, text: str, root: Node | None, path: Sequence[str | int], at: At = "value") -> Place:
    """Return the place of a value or of its key; where the path leads on to nothing, that of the last thing there is."""
    if root is None:
        return Place(name)
    key, value = None, root
    for segment in path:
        step = _step(value, segment)
        if step is None:
            return _head(name, text, key, value)
        key, value = step
    if at == "key" or value.start.index == value.end.index:
        return _head(name, text, key, value)
    block = value.pairs and text[value.start.index] != "{"
    return _head(name, text, None, value) if block else span(name, text, value, value)


def span(name: str, text: str, first: Node, last: Node) -> Place:
    """Return the place from the start of one node to the end of another, cut at the end of the line."""
    start = first.start
    stop = text.find("\n", start.index, last.end.index)
    stop = stop if stop >= 0 else last.end.index
    width = len(text[start.index : stop].rstrip())
    line, column = start.line + 1, start.column + 1
    return Place(name, line, column, line, column + width)


def inside(name: str, text: str, node: Node, words: str) -> Place | None:
    """Return the place of some words within a value, or None where they are not written like that in one line."""
    start = node.start
    at = text.find(words, start.index, node.end.index)
    if at < 0 or "\n" in words:
        return None
    line = start.line + text.count("\n", start.index, at) + 1
    line_end = text.rfind("\n", start.index, at)
    column = at - line_end if line_end >= 0 else start.column + at - start.index + 1
    return Place(name, line, column, line, column + len(words))


def find(root: Node | None, path: Sequence[str | int]) -> Node | None:
    """Return the node at a path, or None where there is none."""
    node = root
    for segment in path:
        step = _step(node, segment) if node else None
        if step is None:
            return None
        node = step[1]
    return node


def _step(node: Node, segment: str | int) -> tuple[Node | None, Node] | None:
    if node.pairs is not None and isinstance(segment, str):
        return node.pairs.get(segment)
    if node.items is not None and isinstance(segment, int) and 0 <= segment < len(node.items):
        return None, node.items[segment]
    return None


def _head(name: str, text: str, key: Node | None, value: Node) -> Place:
    """Return the place of the key or, for an item of a list, of the first pair in it."""
    if key is not None:
        return span(name, text, key, key)
    if not value.pairs:
        return span(name, text, value, value)
    first, content = next(iter(value.pairs.values()))
    return span(name, text, first, first if content.pairs or content.items else content)
