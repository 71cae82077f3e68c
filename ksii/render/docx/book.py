"""What the writers of single blocks must know of the whole document; gathered in one walk before anything is written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from ksii.document import walk
from ksii.document.nodes import (
    Block,
    Callout,
    Cite,
    Contents,
    Cover,
    Definitions,
    Document,
    Figure,
    Inline,
    Inlines,
    Link,
    List,
    Paragraph,
    Ref,
    Section,
    Table,
    Text,
)
from ksii.render.docx import captions, numbering, pictures
from ksii.render.docx.look import Look, proofing
from ksii.render.docx.names import Names
from ksii.render.docx.numbering import Numbering
from ksii.render.docx.oxml import Anchor
from ksii.render.docx.pictures import Picture


@dataclass(frozen=True, slots=True)
class Book:
    """Look, language, targets and numbers of a document. Keys are block ids unless said otherwise."""

    look: Look
    locale: str
    pages: Mapping[str, int]
    numbering: Numbering
    anchors: Mapping[str, Anchor]
    """Also by id and part of a caption: `view-kpi label`, `view-kpi number`."""
    fields: Mapping[tuple[str, str], str]
    """(target, printed text) → the field that comes to this text."""
    sequences: Mapping[str, str]
    """Tables and figures whose number a sequence field comes to → the field."""
    links: Mapping[str, str]
    """Address → relationship id."""
    pictures: Mapping[str, Picture]
    headings: Mapping[str, str]
    """Block → title of the section in which it stands."""
    opening: str
    """The first section: it begins on a new page, as every appendix does."""


def gather(document: Document, look: Look, pages: Mapping[str, int], charts: Mapping[str, tuple[str, bytes]]) -> Book:
    """Return what there is to know of a document before it is written."""
    blocks = list(walk.blocks(document))
    inlines = [inline for block in blocks for inline in _inlines(block)]
    printed = {(inline.target, inline.text) for inline in inlines if isinstance(inline, Ref)}
    counted = numbering.plan((b for b in blocks if isinstance(b, Section)), (b for b in blocks if isinstance(b, List)))
    captioned = [block for block in blocks if isinstance(block, Table | Figure)]
    parts = list(captions.parts(captioned, printed))
    anchors = _anchors([name for block in blocks for name in _names(block)] + [part.name for part in parts])
    fields = {(part.target, part.text): f"REF {anchors[part.name].name} \\h \\* MERGEFORMAT" for part in parts}
    fields |= _section_fields(blocks, counted, anchors)
    hrefs = dict.fromkeys(inline.href for inline in inlines if isinstance(inline, Link))
    links = {href: f"rIdLink{place}" for place, href in enumerate(hrefs, 1)}
    headings = {child.id: walk.plain(block.title) for block in blocks if isinstance(block, Section) for child in block.children}
    shown = pictures.number({block.id: charts[block.id] for block in captioned if block.id in charts})
    opening = next((block.id for block in blocks if isinstance(block, Section)), "")
    sequences = captions.sequences(captioned)
    return Book(look, proofing(document.lang), pages, counted, anchors, fields, sequences, links, shown, headings, opening)


def _anchors(names: Iterable[str]) -> dict[str, Anchor]:
    maker = Names()
    return {name: maker.anchor(name) for name in names}


def _section_fields(blocks: Iterable[Block], counted: Numbering, anchors: Mapping[str, Anchor]) -> dict[tuple[str, str], str]:
    fields = {}
    for block in blocks:
        if not isinstance(block, Section):
            continue
        name = anchors[block.id].name
        fields[block.id, walk.plain(block.title)] = f"REF {name} \\h"
        if block.id in counted.counted:
            fields[block.id, block.label.rstrip(".")] = f"REF {name} \\r \\h"
    return fields


def _names(block: Block) -> Iterator[str]:
    yield block.id
    match block:
        case List(items=items):
            yield from (item.id for item in items)
        case Definitions(entries=entries):
            yield from (entry.id for entry in entries)
        case Table(rows=rows):
            yield from (row.id for row in rows if row.id)
        case _:
            pass


def _inlines(block: Block) -> Iterator[Inline]:
    for inlines in _texts(block):
        yield from _deep(inlines)


def _deep(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if not isinstance(inline, Text | Ref | Cite):
            yield from _deep(getattr(inline, "children", ()))


def _texts(block: Block) -> Iterator[Inlines]:
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
        case Cover():
            pass
        case _:
            assert_never(block)
