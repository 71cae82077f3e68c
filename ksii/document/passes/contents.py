"""The table of contents: sections with their subsections, and appendices."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ksii.document.nodes import Block, Contents, Document, Entry, Section

DEPTH = 2


def fill_contents(document: Document) -> Document:
    """Return the document with the entries of its contents filled in."""
    entries = tuple(_entries(document.blocks))
    return replace(
        document, blocks=tuple(replace(block, entries=entries) if isinstance(block, Contents) else block for block in document.blocks)
    )


def _entries(blocks: Iterable[Block]) -> Iterator[Entry]:
    for block in blocks:
        if isinstance(block, Section) and block.level <= DEPTH:
            yield Entry(block.id, block.label, block.title, block.level)
            if block.role != "appendix":
                yield from _entries(block.children)
