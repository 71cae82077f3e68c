"""Blocks of the tree as paragraphs and tables, in the order in which they are printed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from ksii.document.nodes import Block, Callout, Contents, Cover, Definitions, Figure, List, Paragraph, Section, Signatures, Table
from ksii.document.walk import plain
from ksii.render.docx import captions, contents, cover, names, numbering, summary, tables
from ksii.render.docx.book import Book
from ksii.render.docx.inlines import Voice, runs
from ksii.render.docx.oxml import Para, line_break, run, tab
from ksii.render.docx.pictures import drawing

SHORT_TERM = 14
"""So many characters have room beside their explanation."""
APPENDIX_LABEL = '<w:rStyle w:val="AppendixLabel"/>'
STRONG = Voice(strong=True)
PARAGRAPHS = {"lead": "Lead", "note": "Note"}
CALLOUTS = {"info": "Info", "warning": "Warning", "example": "Example", "statement": "Statement"}
UNCOUNTED = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering.UNCOUNTED}"/></w:numPr>'
"""Takes the place of the numbering that a heading style brings."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A written part of the body: a paragraph or ready XML.

    `opens` marks what must stay with the piece after it, `new_page` the first piece of a section at level 1, `main` the
    first piece of the first section, with which the count of pages begins. `columns` is the number of columns around it.
    """

    part: Para | str
    landscape: bool = False
    opens: bool = False
    new_page: bool = False
    main: bool = False
    columns: int = 1


def pieces(blocks: Iterable[Block], book: Book) -> Iterator[Piece]:
    """Yield the pieces of blocks."""
    for block in blocks:
        yield from _block(block, book)


def _block(block: Block, book: Book) -> Iterator[Piece]:
    match block:
        case Section(role="card"):
            yield from _card(block, book)
        case Section():
            yield from _section(block, book)
        case Table(landscape=landscape):
            yield from (Piece(part, landscape) for part in tables.table(block, book))
        case Figure(landscape=landscape):
            yield from (Piece(part, landscape) for part in _figure(block, book))
        case Contents():
            yield Piece(contents.contents(block, book), new_page=True)
        case _:
            yield from (Piece(part) for part in _simple(block, book))


def _simple(block: Paragraph | List | Definitions | Callout | Cover | Signatures, book: Book) -> Iterator[Para | str]:
    match block:
        case Paragraph():
            yield Para(PARAGRAPHS.get(block.role, "BodyText"), runs(block.children, book), book.anchors[block.id])
        case List():
            yield from _list(block, book)
        case Definitions():
            yield from _definitions(block, book)
        case Callout():
            yield from _callout(block, book)
        case Cover():
            yield from cover.cover(block, book)
        case Signatures():
            yield from _signatures(block, book)
        case _:
            assert_never(block)


def _section(section: Section, book: Book) -> Iterator[Piece]:
    new_page, main = section.level == 1, section.id == book.opening
    if section.mark:
        mark = Para("AppendixMark", line_break().join(run(line) for line in section.mark))
        yield Piece(mark, opens=True, new_page=new_page, main=main)
    yield Piece(_heading(section, book), opens=True, new_page=new_page and not section.mark, main=main and not section.mark)
    yield from pieces(section.children, book)


def _card(section: Section, book: Book) -> Iterator[Piece]:
    """Yield a card of a summary, between the others in columns."""
    return (replace(piece, columns=summary.COLUMNS) for piece in _section(section, book))


def _heading(section: Section, book: Book) -> Para:
    title, anchor = runs(section.title, book), book.anchors[section.id]
    if section.role in ("appendix", "sheet"):
        style = "AppendixTitle" if section.mark else "AppendixHeading"
        label = run(section.label, APPENDIX_LABEL) + line_break() if section.label else ""
        return Para(style, title, anchor, label=label)
    if section.id in book.numbering.counted:
        return Para(f"Heading{section.level}", title, anchor)
    label = run(f"{section.label} ") if section.label else ""
    off = UNCOUNTED if book.numbering.levels[section.level - 1] else ""
    return Para(f"Heading{section.level}", title, anchor, off, label)


def _list(block: List, book: Book) -> Iterator[Para]:
    points = book.numbering.lists.get(block.id)
    counted = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{points.instance}"/></w:numPr>' if points else ""
    for item in block.items:
        label = "" if points else run(item.label) + tab()
        yield Para("ListNumber", runs(item.children, book), book.anchors[item.id], counted, label)


def _definitions(block: Definitions, book: Book) -> Iterator[Para | str]:
    if block.role in ("passport", "profile"):
        yield from tables.definitions(block, book)
    elif all(len(plain(entry.term)) <= SHORT_TERM for entry in block.entries):
        for entry in block.entries:
            yield Para("Abbreviation", f"{runs(entry.term, book, STRONG)}{tab()}{runs(entry.children, book)}", book.anchors[entry.id])
    else:
        for entry in block.entries:
            text = f"{runs(entry.term, book, STRONG)}{run(' ')}{runs(entry.children, book)}"
            yield Para("Definition", text, book.anchors[entry.id])


def _callout(block: Callout, book: Book) -> Iterator[Para]:
    kind = CALLOUTS.get(block.role, "Info")
    if block.title:
        yield Para(f"{kind}Title", runs(block.title, book), book.anchors[block.id])
    for name, paragraph in zip(names.paragraphs(block), block.children, strict=True):
        yield Para(f"{kind}Text", runs(paragraph, book), book.anchors[name])


def _signatures(block: Signatures, book: Book) -> Iterator[Para]:
    for name, field in zip(names.signatories(block), block.printed, strict=True):
        yield Para("Signatory", run(field.title), book.anchors[name])
        yield Para("SignatureLine", "")
    if block.said:
        yield Para("Note", runs(block.said, book), None if block.printed else book.anchors[block.id])


def _figure(block: Figure, book: Book) -> Iterator[Para]:
    picture = book.pictures.get(block.id)
    if picture:
        yield Para("Figure", drawing(block, picture, book.look))
    number = captions.label(block, book.sequences.get(block.id, ""), book.anchors)
    yield Para("FigureCaption", number + run(" ") + runs(block.caption, book), book.anchors[block.id])
