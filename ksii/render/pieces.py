"""A document in pieces that can stand beside the same pieces in another language: a paragraph, a heading, a row of a table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from ksii.document.nodes import (
    Block,
    Callout,
    Contents,
    Cover,
    Definitions,
    Document,
    Figure,
    Inline,
    Inlines,
    List,
    Note,
    Paragraph,
    Row,
    Section,
    Signatures,
    Table,
    Text,
)
from ksii.document.rewrite import block as rewritten
from ksii.document.within import notes


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a piece; `head` is the head of its column, `target` the place that it leads to; `strong` names a row or a term."""

    inlines: Inlines
    head: str = ""
    target: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """What has one `id` in all languages. `kind` says what it is; a title has a `level`, which is 0 on the title page."""

    id: str
    lines: tuple[Line, ...]
    kind: str = ""
    level: int = 0


def pieces(document: Document) -> Iterator[Piece]:
    """Yield the whole document in its own order: every printed word is in one piece."""
    yield from _of_blocks(rewritten(block, _without_anchor) for block in document.blocks)


def _without_anchor(inline: Inline) -> Inline:
    """Return the call of a note without its anchor, which would be there in every language."""
    return replace(inline, call="") if isinstance(inline, Note) else inline


def _of_blocks(children: Iterable[Block]) -> Iterator[Piece]:
    for block in children:
        match block:
            case Section():
                yield Piece(block.id, (*_texts(block.mark), _labelled(block.label, block.title)), "title", block.level)
                yield from _of_blocks(block.children)
                if block.level == 1:
                    yield from (Piece(note.id, (_labelled(note.number, note.children),), "footnote") for note in notes((block,)))
            case _:
                yield from _of_block(block)


def _of_block(block: Block) -> Iterator[Piece]:
    match block:
        case Cover():
            yield from _of_cover(block)
        case Contents():
            yield Piece(block.id, _texts((block.title,)), "title", 1)
            yield from (
                Piece(f"{block.id}-{entry.target}", (Line(_labelled(entry.number, entry.title).inlines, target=entry.target),), "entry")
                for entry in block.entries
            )
        case Paragraph():
            yield Piece(block.id, (Line(block.children),), block.role)
        case List():
            yield from (Piece(item.id, (_labelled(item.label, item.children),)) for item in block.items)
        case Definitions():
            yield from (Piece(entry.id, (Line(entry.term, strong=True), Line(entry.children)), "term") for entry in block.entries)
        case Table():
            yield from _of_table(block)
        case Figure():
            yield Piece(block.id, (_labelled(block.label, block.caption),), "caption")
        case Callout():
            yield Piece(block.id, tuple(Line(part) for part in (block.title, *block.children) if part), block.role)
        case Signatures():
            yield Piece(block.id, (*_texts(field.title for field in block.fields if not field.quiet), Line(block.said)))
        case Section():
            raise TypeError("a section is no piece")
        case _:
            assert_never(block)


def _of_table(table: Table) -> Iterator[Piece]:
    yield Piece(table.id, (_labelled(table.label, table.caption),), "caption")
    yield Piece(f"{table.id}-heads", tuple(Line(column.title) for column in table.columns if column.title), "heads")
    heads = ["".join(it.text for it in column.title if isinstance(it, Text)) for column in table.columns]
    for row in table.rows:
        yield Piece(row_id(table, row), tuple(_of_row(row, heads)), row.kind)
    if table.notes:
        yield Piece(f"{table.id}-notes", tuple(map(Line, table.notes)), "note")


def _of_row(row: Row, heads: Sequence[str]) -> Iterator[Line]:
    """Yield the lines of a row: the first of a cell has the head of its column, but where the cell itself heads the row."""
    spare = len(heads) - len(row.cells)
    for column, cell in enumerate(row.cells):
        naming = cell.header or row.kind == "group"
        for place, paragraph in enumerate(cell.paragraphs):
            head = "" if naming or place else heads[column + (spare if column else 0)]
            yield Line(paragraph, head, strong=naming and not place)


def row_id(table: Table, row: Row) -> str:
    """Return the id of a row; one that has none is counted within its table."""
    return row.id or f"{table.id}-row-{next(place for place, it in enumerate(table.rows, 1) if it is row)}"


def _of_cover(cover: Cover) -> Iterator[Piece]:
    yield Piece(cover.id, _texts((*cover.stamp, cover.kind)), "cover")
    yield Piece(f"{cover.id}-title", _texts((cover.title,)), "title")
    details = (f"{label} {value}" for label, value in cover.details)
    yield Piece(f"{cover.id}-details", _texts((cover.subtitle, *details, cover.notice, cover.place)), "cover")


def _texts(texts: Iterable[str]) -> tuple[Line, ...]:
    return tuple(Line((Text(text),)) for text in texts if text)


def _labelled(label: str, inlines: Inlines) -> Line:
    return Line((Text(f"{label} "), *inlines) if label else inlines)
