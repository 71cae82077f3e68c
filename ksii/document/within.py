"""Walking through the inlines of blocks, those inside others included, in the order in which they are printed."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from ksii.document.nodes import (
    Block,
    Callout,
    Cite,
    Contents,
    Cover,
    Definitions,
    Figure,
    Inline,
    Inlines,
    List,
    Note,
    Paragraph,
    Ref,
    Section,
    Signatures,
    Table,
    Text,
)


def inlines(block: Block) -> Iterator[Inline]:
    """Yield every inline of a block, one before those inside it; the blocks inside a section are left out."""
    for children in texts(block):
        yield from _deep(children)


def notes(blocks: Iterable[Block]) -> Iterator[Note]:
    """Yield the notes of blocks and of what is inside them."""
    for block in blocks:
        yield from (inline for inline in inlines(block) if isinstance(inline, Note))
        if isinstance(block, Section):
            yield from notes(block.children)


def texts(block: Block) -> Iterator[Inlines]:
    """Yield the texts of a block; the blocks inside a section are left out."""
    match block:
        case Paragraph(children=children):
            yield children
        case List(items=items):
            yield from (item.children for item in items)
        case Definitions(entries=entries):
            yield from (inlines for entry in entries for inlines in (entry.term, entry.children))
        case Table():
            yield block.caption
            yield from (column.title for column in block.columns)
            yield from (paragraph for row in block.rows for cell in row.cells for paragraph in cell.paragraphs)
            yield from block.notes
        case Figure(caption=caption):
            yield caption
        case Callout(title=title, children=children):
            yield from (title, *children)
        case Contents(entries=entries):
            yield from (entry.title for entry in entries)
        case Section(title=title):
            yield title
        case Signatures(said=said):
            yield said
        case Cover():
            pass
        case _:
            assert_never(block)


def _deep(children: Inlines) -> Iterator[Inline]:
    for inline in children:
        yield inline
        if not isinstance(inline, Text | Ref | Cite):
            yield from _deep(getattr(inline, "children", ()))
