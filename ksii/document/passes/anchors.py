"""Anchors are unique: what is printed a second time gets a number behind its id, the first keeps it."""

from collections import Counter
from dataclasses import replace
from typing import TypeVar

from ksii.document.nodes import (
    Block,
    Callout,
    Contents,
    Cover,
    Definition,
    Definitions,
    Document,
    Figure,
    Item,
    List,
    Paragraph,
    Row,
    Section,
    Signatures,
    Table,
)

Named = TypeVar("Named", bound=Callout | Definition | Definitions | Figure | Item | List | Paragraph | Row | Section | Signatures | Table)


class _Names:
    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()

    def fresh(self, node: Named) -> Named:
        if not node.id:
            return node
        self.seen[node.id] += 1
        times = self.seen[node.id]
        return node if times == 1 else replace(node, id=f"{node.id}-{times}")


def name_apart(document: Document) -> Document:
    """Return the document with every id in it unique."""
    names = _Names()
    return replace(document, blocks=tuple(_block(block, names) for block in document.blocks))


def _block(block: Block, names: _Names) -> Block:
    match block:
        case Section():
            fresh = names.fresh(block)
            return replace(fresh, children=tuple(_block(child, names) for child in fresh.children))
        case Table():
            table = names.fresh(block)
            return replace(table, rows=tuple(names.fresh(row) for row in table.rows))
        case List():
            points = names.fresh(block)
            return replace(points, items=tuple(names.fresh(item) for item in points.items))
        case Definitions():
            definitions = names.fresh(block)
            return replace(definitions, entries=tuple(names.fresh(entry) for entry in definitions.entries))
        case Paragraph() | Figure() | Callout() | Signatures():
            return names.fresh(block)
        case Contents() | Cover():
            return block
