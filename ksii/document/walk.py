"""Walking through a document: its blocks and its printed words, in the order in which they are printed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from ksii.document import within
from ksii.document.nodes import (
    Block,
    Break,
    Callout,
    Cite,
    Contents,
    Cover,
    Definitions,
    Document,
    Figure,
    Foreign,
    Inline,
    Inlines,
    Link,
    List,
    Note,
    Paragraph,
    Ref,
    Section,
    Signatures,
    Strong,
    Table,
    Text,
)


def blocks(document: Document) -> Iterator[Block]:
    """Yield every block, a section before its children."""
    yield from _blocks(document.blocks)


def sections(document: Document) -> Iterator[Section]:
    """Yield every section, a section before those inside it."""
    return (block for block in blocks(document) if isinstance(block, Section))


def words(document: Document) -> list[str]:
    """Return every printed string, in order, the notes behind the text; a line break is a space.

    Left out is what a format adds by itself (page numbers, running heads, the language switch) and the lettering
    of charts, which is a picture in some formats and stands in a table as well.
    """
    return [text for unit in (*units(document), *notes(document)) for text in unit.texts]


@dataclass(frozen=True, slots=True)
class Unit:
    """Strings that stand together. A row of a table, or a term with its text, is one: a page break may tear it cell by cell."""

    texts: tuple[str, ...]
    row: bool = False


def units(document: Document) -> list[Unit]:
    """Return the strings of the text in units: every block is one, but for tables and definitions, whose rows are one each.

    Of a note the text has the number only: where its words come, each format has its own place for.
    """
    return [unit for block in blocks(document) for unit in _units(block)]


def notes(document: Document) -> list[Unit]:
    """Return the notes in order, each one unit of its number and its words."""
    return [_unit((note.number, *_of_inlines(note.children))) for note in within.notes(document.blocks)]


def plain(inlines: Inlines) -> str:
    """Return inlines as one string; a line break is a space."""
    return "".join(_of_inlines(inlines))


def _blocks(children: Iterable[Block]) -> Iterator[Block]:
    for block in children:
        yield block
        if isinstance(block, Section):
            yield from _blocks(block.children)


def _of_block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(children=children):
            yield from _of_inlines(children)
        case List(items=items):
            for item in items:
                yield from (item.label, *_of_inlines(item.children))
        case Definitions(entries=entries):
            for entry in entries:
                yield from (*_of_inlines(entry.term), *_of_inlines(entry.children))
        case Table():
            yield from _of_table(block)
        case Figure(caption=caption, label=label):
            yield from (label, *_of_inlines(caption))
        case Callout(title=title, children=paragraphs):
            yield from (*_of_inlines(title), *_of_all(paragraphs))
        case Contents(title=title, entries=lines):
            yield title
            for line in lines:
                yield from (line.number, *_of_inlines(line.title))
        case Section(mark=mark, label=label, title=title):
            yield from (*mark, label, *_of_inlines(title))
        case Cover():
            yield from _of_cover(block)
        case Signatures(printed=fields, said=said):
            yield from (*(field.title for field in fields), *_of_inlines(said))
        case _:
            assert_never(block)


def _of_table(table: Table) -> Iterator[str]:
    return (text for unit in _table_units(table) for text in unit.texts)


def _units(block: Block) -> Iterator[Unit]:
    if isinstance(block, Table):
        yield from _table_units(block)
    elif isinstance(block, Definitions):
        yield from (_unit((*_of_inlines(entry.term), *_of_inlines(entry.children)), row=True) for entry in block.entries)
    else:
        yield _unit(_of_block(block))


def _table_units(table: Table) -> Iterator[Unit]:
    yield _unit((table.label, *_of_inlines(table.caption)))
    yield _unit(_of_all(column.title for column in table.columns))
    for row in table.rows:
        yield _unit(_of_all(paragraph for cell in row.cells for paragraph in cell.paragraphs), row=True)
    yield _unit(_of_all(table.notes))


def _unit(texts: Iterable[str], *, row: bool = False) -> Unit:
    return Unit(tuple(text for text in texts if text), row)


def _of_cover(cover: Cover) -> Iterator[str]:
    yield from (*cover.stamp, cover.kind, cover.title, cover.subtitle)
    yield from (text for pair in cover.details for text in pair)
    yield from (cover.notice, cover.place)


def _of_all(paragraphs: Iterable[Inlines]) -> Iterator[str]:
    for paragraph in paragraphs:
        yield from _of_inlines(paragraph)


def _of_inlines(inlines: Inlines) -> Iterator[str]:
    for inline in inlines:
        yield from _of_inline(inline)


def _of_inline(inline: Inline) -> Iterator[str]:
    match inline:
        case Text(text) | Ref(text=text) | Cite(text=text):
            yield text
        case Note(number=number):
            yield number
        case Break():
            yield " "
        case Strong(children) | Foreign(children=children) | Link(children=children):
            yield from _of_inlines(children)
        case _:
            assert_never(inline)
