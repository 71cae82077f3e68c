"""A composed document as Typst and as Markdown: the same words and tables for the tools that ksii is measured against."""

import re
from collections.abc import Iterator
from typing import Protocol, assert_never

from ksii.document.nodes import (
    Block,
    Callout,
    Contents,
    Cover,
    Definitions,
    Document,
    Figure,
    Inlines,
    List,
    Paragraph,
    Section,
    Signatures,
    Table,
)
from ksii.document.walk import plain

TYPST_HEAD = """\
#set document(title: {title})
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 10mm), numbering: "1")
#set text(font: "Source Serif Pro", size: 11pt, lang: "{lang}")
#set par(justify: true)
#set heading(numbering: none)
"""
MARKDOWN_HEAD = """\
---
title: {title}
lang: {lang}
---

"""


class Language(Protocol):
    """How a markup language writes the few things that a document is made of."""

    def heading(self, level: int, title: str) -> str:
        """A heading."""

    def paragraph(self, words: str) -> str:
        """A paragraph."""

    def listing(self, items: list[str]) -> str:
        """A list of points."""

    def table(self, caption: str, rows: list[list[str]]) -> str:
        """A table whose first row heads the columns."""

    def contents(self, title: str) -> str:
        """A table of contents."""


class Typst:
    """Typst markup; every text is a string literal, so nothing in it can be taken for markup."""

    def heading(self, level: int, title: str) -> str:
        """A heading; the first level begins a page."""
        start = "#pagebreak(weak: true)\n" if level == 1 else ""
        return f"{start}{'=' * level} #{self.text(title)}"

    def paragraph(self, words: str) -> str:
        """A paragraph."""
        return f"#{self.text(words)}"

    def listing(self, items: list[str]) -> str:
        """A numbered list."""
        return "\n".join(f"+ #{self.text(item)}" for item in items)

    def table(self, caption: str, rows: list[list[str]]) -> str:
        """A table with a repeated head and a caption."""
        head, *body = (", ".join(self.text(cell) for cell in row) for row in rows)
        cells = "".join(f"  {row},\n" for row in body)
        inner = f"table(columns: {len(rows[0])}, table.header({head}),\n{cells})"
        return f"#show figure: set block(breakable: true)\n#figure({inner}, caption: {self.text(caption)})"

    def contents(self, title: str) -> str:
        """A table of contents with page numbers."""
        return f"#outline(title: {self.text(title)}, depth: 2)"

    @staticmethod
    def text(words: str) -> str:
        """A string literal."""
        return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


class Markdown:
    """Pandoc's Markdown; every sign that could be markup is escaped."""

    def heading(self, level: int, title: str) -> str:
        """A heading."""
        return f"{'#' * level} {self.text(title)}"

    def paragraph(self, words: str) -> str:
        """A paragraph."""
        return self.text(words)

    def listing(self, items: list[str]) -> str:
        """A numbered list."""
        return "\n".join(f"1. {self.text(item)}" for item in items)

    def table(self, caption: str, rows: list[list[str]]) -> str:
        """A pipe table with a caption."""
        lines = ["| " + " | ".join(map(self.text, row)) + " |" for row in rows]
        lines.insert(1, "|" + "---|" * len(rows[0]))
        return "\n".join([*lines, "", f": {self.text(caption)}"])

    def contents(self, title: str) -> str:
        """Nothing: pandoc makes the contents when it is asked for them."""
        return f"<!-- {title} -->"

    @staticmethod
    def text(words: str) -> str:
        """Text without markup."""
        return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", words.replace("\n", " "))


def typst(document: Document) -> str:
    """Return the document as Typst."""
    head = TYPST_HEAD.format(title=Typst.text(document.title), lang=document.lang)
    return head + "\n\n".join(_written(document.blocks, Typst())) + "\n"


def markdown(document: Document) -> str:
    """Return the document as Markdown for pandoc."""
    head = MARKDOWN_HEAD.format(title=Typst.text(document.title), lang=document.lang)
    return head + "\n\n".join(_written(document.blocks, Markdown())) + "\n"


def _written(blocks: tuple[Block, ...], language: Language) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, language)
        if isinstance(block, Section):
            yield from _written(block.children, language)


def _block(block: Block, language: Language) -> Iterator[str]:
    match block:
        case Section():
            yield language.heading(block.level, f"{block.label} {plain(block.title)}".strip())
        case Paragraph():
            yield language.paragraph(plain(block.children))
        case List():
            yield language.listing([plain(item.children) for item in block.items])
        case Definitions():
            yield from (language.paragraph(f"{plain(entry.term)}: {plain(entry.children)}") for entry in block.entries)
        case Table():
            yield language.table(f"{block.label} {plain(block.caption)}", _rows(block))
        case Figure():
            yield language.paragraph(f"{block.label} {plain(block.caption)} {block.alt}")
        case Callout():
            yield from (language.paragraph(plain(part)) for part in (block.title, *block.children) if part)
        case Contents():
            yield language.contents(block.title)
        case Cover():
            yield from _cover(block, language)
        case Signatures():
            yield from (language.paragraph(words) for words in (*(field.title for field in block.printed), plain(block.said)) if words)
        case _:
            assert_never(block)


def _cover(cover: Cover, language: Language) -> Iterator[str]:
    details = (f"{label}: {value}" for label, value in cover.details)
    yield from (
        language.paragraph(line)
        for line in (*cover.stamp, cover.kind, cover.title, cover.subtitle, *details, cover.notice, cover.place)
        if line
    )


def _rows(table: Table) -> list[list[str]]:
    """Return the rows as texts, the heads of the columns first; a row that is too short is filled with empty cells."""
    rows = [[plain(column.title) for column in table.columns]]
    rows += [[_cell(cell.paragraphs) for cell in row.cells] for row in table.rows]
    return [row + [""] * (len(table.columns) - len(row)) for row in rows]


def _cell(paragraphs: tuple[Inlines, ...]) -> str:
    return " ".join(plain(paragraph) for paragraph in paragraphs)
