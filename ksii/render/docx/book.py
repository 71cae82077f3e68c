"""What the writers of single blocks must know of the whole document; gathered in one walk before anything is written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ksii.document import walk, within
from ksii.document.nodes import (
    Block,
    Callout,
    Definitions,
    Document,
    Figure,
    Link,
    List,
    Note,
    Ref,
    Section,
    Signatures,
    Table,
)
from ksii.render.docx import captions, names, numbering, pictures
from ksii.render.docx.look import Look
from ksii.render.docx.names import Names
from ksii.render.docx.numbering import Numbering
from ksii.render.docx.oxml import Anchor
from ksii.render.docx.pictures import Picture


@dataclass(frozen=True, slots=True)
class Book:
    """Look, language, targets and numbers of a document. Keys are block ids unless said otherwise."""

    look: Look
    locale: str
    locales: Mapping[str, str]
    """Language of words inside the text → its locale, where one is known."""
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
    """The first section: it begins on a new page, which is page 1."""


def gather(document: Document, look: Look, pages: Mapping[str, int], charts: Mapping[str, tuple[str, bytes]]) -> Book:
    """Return what there is to know of a document before it is written."""
    blocks = list(walk.blocks(document))
    inlines = [inline for block in blocks for inline in within.inlines(block)]
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
    locales = {sibling.lang: look.proofing(sibling.locale) for sibling in document.siblings if sibling.locale}
    return Book(look, look.proofing(document.locale), locales, pages, counted, anchors, fields, sequences, links, shown, headings, opening)


def _anchors(blocks: Iterable[str]) -> dict[str, Anchor]:
    maker = Names()
    return {name: maker.anchor(name) for name in blocks}


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
    yield from (inline.id for inline in within.inlines(block) if isinstance(inline, Note))
    match block:
        case List(items=items):
            yield from (item.id for item in items)
        case Definitions(entries=entries):
            yield from (entry.id for entry in entries)
        case Table():
            yield from (names.head(block), *names.rows(block), *names.notes(block))
        case Signatures():
            yield from names.signatories(block)[1:]
        case Callout(title=title):
            yield from names.paragraphs(block)[0 if title else 1 :]
        case _:
            pass
