"""The document as text: the golden of the tests, the difference between editions, the fingerprint of a language."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import assert_never

from ksii.document.described import described
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
)
from ksii.document.walk import plain


def dump(document: Document) -> str:
    """Return the document as indented text, one block or row per line."""
    head = [f"document {document.lang} {document.code} {document.date.isoformat()}: {document.title}"]
    return "\n".join([*head, *_blocks(document.blocks, 0)]) + "\n"


def fingerprint(document: Document) -> str:
    """Return the SHA-256 of the dump: the same for all formats of a language."""
    return hashlib.sha256(dump(document).encode()).hexdigest()


def _blocks(blocks: Iterable[Block], depth: int) -> Iterator[str]:
    for block in blocks:
        yield from ("  " * depth + line for line in _block(block))
        if isinstance(block, Section):
            yield from _blocks(block.children, depth + 1)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Section():
            yield f"section {block.id} [{block.label}] {_said(block.title)}"
        case Paragraph():
            yield f"paragraph {block.id}: {_said(block.children)}"
        case List():
            yield f"list {block.id}"
            yield from (f"  {item.label} {_said(item.children)}" for item in block.items)
        case Definitions():
            yield f"definitions {block.id} {block.role}"
            yield from (f"  {_said(entry.term)}: {_said(entry.children)}" for entry in block.entries)
        case Table():
            yield from _table(block)
        case Figure():
            yield from _figure(block)
        case Callout():
            yield f"callout {block.id} {block.role}: {_said(block.title)}"
            yield from (f"  {_said(part)}" for part in block.children)
        case Contents():
            yield f"contents: {block.title}"
            yield from (f"  {'  ' * (entry.level - 1)}{entry.number} {_said(entry.title)}" for entry in block.entries)
        case Cover():
            yield f"cover: {block.kind} / {block.title} / {block.subtitle} / {block.place}"
            yield from (f"  {label}: {value}" for label, value in block.details)
            yield f"  {block.notice}"
        case Signatures():
            yield f"signatures {block.id} {block.code}: {_said(block.said)}"
            yield from (f"  {field.name}: {field.title}" for field in block.fields)
        case _:
            assert_never(block)


def _figure(figure: Figure) -> Iterator[str]:
    yield f"figure {figure.id} [{figure.label}] {_said(figure.caption)}: {figure.alt}"
    yield from (f"  {words}" for words in described(figure.chart))


def _table(table: Table) -> Iterator[str]:
    page = " landscape" if table.landscape else ""
    yield f"table {table.id} [{table.label}] {_said(table.caption)}{page}"
    yield "  | " + " | ".join(_said(column.title) for column in table.columns)
    yield from (f"  {_row(row)}" for row in table.rows)
    yield from (f"  note: {_said(note)}" for note in table.notes)


def _row(row: Row) -> str:
    cells = (" / ".join(_said(paragraph) for paragraph in cell.paragraphs) for cell in row.cells)
    return f"{'' if row.kind == 'body' else row.kind + ' '}| " + " | ".join(cells)


def _said(inlines: Inlines) -> str:
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Strong(children):
            return f"**{_said(children)}**"
        case Link(href, children):
            return f"[{_said(children)}]({href})"
        case Ref(target, text):
            return f"{text}<{target}>"
        case Note(children=children, number=number):
            return f"[{number}: {_said(children)}]"
        case _:
            return plain((inline,)).replace("\n", " ")
