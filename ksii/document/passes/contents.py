"""The table of contents: sections with their subsections, and appendices; and the list of tables and figures."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ksii.document.nodes import Block, Contents, Document, Entry, Figure, Section, Table, Text
from ksii.document.walk import blocks, plain

DEPTH = 2
CAPTIONED = (Table, Figure)
"""What the list of captions names, one kind after the other."""


def fill_contents(document: Document) -> Document:
    """Return the document with its contents and its list of captions filled in; a list without captions is left out."""
    filled = (_filled(block, document) if isinstance(block, Contents) else block for block in document.blocks)
    return replace(document, blocks=tuple(block for block in filled if not (isinstance(block, Contents) and _needless(block))))


def _needless(block: Contents) -> bool:
    return bool(block.role) and not block.entries


def _filled(block: Contents, document: Document) -> Contents:
    return replace(block, entries=tuple(_captions(document) if block.role == "captions" else _entries(document.blocks)))


def _entries(children: Iterable[Block]) -> Iterator[Entry]:
    for block in children:
        if isinstance(block, Section) and block.level <= DEPTH:
            yield Entry(block.id, block.label, block.title, block.level)
            if block.role != "appendix":
                yield from _entries(block.children)


def _captions(document: Document) -> Iterator[Entry]:
    for kind in CAPTIONED:
        for block in blocks(document):
            if isinstance(block, kind) and block.label:
                yield Entry(block.id, block.label, (Text(plain(block.caption)),), 1)
