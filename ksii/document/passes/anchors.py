"""Anchors are unique: what is printed a second time gets a number behind its id, the first keeps it."""

from collections import Counter
from dataclasses import replace
from typing import TypeVar

from ksii.document.nodes import Block, Callout, Contents, Cover, Definitions, Document, Figure, List, Paragraph, Section, Table

Named = TypeVar("Named")


class _Names:
    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()

    def fresh(self, node: Named) -> Named:
        name = str(getattr(node, "id"))  # noqa: B009  (all nodes that come here have an id)
        if not name:
            return node
        self.seen[name] += 1
        times = self.seen[name]
        return node if times == 1 else replace(node, id=f"{name}-{times}")  # type: ignore[type-var, call-arg]


def name_apart(document: Document) -> Document:
    """Return the document with every id in it unique."""
    names = _Names()
    return replace(document, blocks=tuple(_block(block, names) for block in document.blocks))


def _block(block: Block, names: _Names) -> Block:
    fresh = names.fresh(block)
    match fresh:
        case Section():
            return replace(fresh, children=tuple(_block(child, names) for child in fresh.children))
        case Table():
            return replace(fresh, rows=tuple(names.fresh(row) for row in fresh.rows))
        case List():
            return replace(fresh, items=tuple(names.fresh(item) for item in fresh.items))
        case Definitions():
            return replace(fresh, entries=tuple(names.fresh(entry) for entry in fresh.entries))
        case Paragraph() | Figure() | Callout() | Contents() | Cover():
            return fresh
