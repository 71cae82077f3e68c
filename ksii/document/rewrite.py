"""Rebuild a document from its leaves upwards: passes say what to do with one node, this file finds them all."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from ksii.document.nodes import (
    Block,
    Break,
    Callout,
    Cell,
    Cite,
    Contents,
    Cover,
    Definition,
    Definitions,
    Figure,
    Foreign,
    Inline,
    Inlines,
    Item,
    Link,
    List,
    Note,
    Paragraph,
    Ref,
    Row,
    Section,
    Signatures,
    Strong,
    Table,
    Text,
)

Change = Callable[[Inline], Inline]


def inlines(children: Inlines, change: Change) -> Inlines:
    """Return inlines with every one of them changed, children first."""
    return tuple(_inline(child, change) for child in children)


def _inline(inline: Inline, change: Change) -> Inline:
    match inline:
        case Text() | Ref() | Cite() | Break():
            return change(inline)
        case Strong() | Foreign() | Link() | Note():
            return change(replace(inline, children=inlines(inline.children, change)))
        case _:
            assert_never(inline)


def block(node: Block, change: Change) -> Block:
    """Return a block with every inline in it changed."""
    match node:
        case Contents() | Cover() | Signatures():
            return node
        case Paragraph():
            return replace(node, children=inlines(node.children, change))
        case List():
            return replace(node, items=tuple(_item(item, change) for item in node.items))
        case Definitions():
            return replace(node, entries=tuple(_definition(entry, change) for entry in node.entries))
        case Table():
            return _table(node, change)
        case Figure():
            return replace(node, caption=inlines(node.caption, change))
        case Callout():
            return replace(node, title=inlines(node.title, change), children=tuple(inlines(part, change) for part in node.children))
        case Section():
            return replace(node, title=inlines(node.title, change), children=tuple(block(child, change) for child in node.children))
        case _:
            assert_never(node)


def _item(item: Item, change: Change) -> Item:
    return replace(item, children=inlines(item.children, change))


def _definition(entry: Definition, change: Change) -> Definition:
    return replace(entry, term=inlines(entry.term, change), children=inlines(entry.children, change))


def _table(table: Table, change: Change) -> Table:
    return replace(
        table,
        caption=inlines(table.caption, change),
        columns=tuple(replace(column, title=inlines(column.title, change)) for column in table.columns),
        rows=tuple(_row(row, change) for row in table.rows),
        notes=tuple(inlines(note, change) for note in table.notes),
    )


def _row(row: Row, change: Change) -> Row:
    return replace(row, cells=tuple(_cell(cell, change) for cell in row.cells))


def _cell(cell: Cell, change: Change) -> Cell:
    return replace(cell, paragraphs=tuple(inlines(part, change) for part in cell.paragraphs))
