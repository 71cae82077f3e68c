"""What a printed strategy can contain: the node types between the strategy and every format.

A block carries its `id` (stable, unique in the document, usable as an anchor) and its `origin` (path in the YAML).
A node knows no font, colour or page size. A type enters only when two section kinds need it or a format has a
native thing for it; otherwise a `role` on Section, Paragraph, Table or Callout says what it is.
"""

import datetime
from dataclasses import dataclass
from typing import Literal

from ksii.document.around import Attachment, Cover, Sibling, Words
from ksii.document.charts import Bar, Chart, Gantt
from ksii.document.inlines import Break, Cite, Foreign, Inline, Inlines, Link, Note, Ref, Strong, Text
from ksii.document.signatures import SignatureField, Signatures

__all__ = [
    "Align",
    "Attachment",
    "Bar",
    "Block",
    "Break",
    "Callout",
    "Cell",
    "Chart",
    "Cite",
    "Column",
    "Contents",
    "Cover",
    "Definition",
    "Definitions",
    "Document",
    "Entry",
    "Figure",
    "Foreign",
    "Gantt",
    "Inline",
    "Inlines",
    "Item",
    "Link",
    "List",
    "Note",
    "Paragraph",
    "Ref",
    "Row",
    "Section",
    "Sibling",
    "SignatureField",
    "Signatures",
    "Strong",
    "Table",
    "Text",
    "Words",
]

Align = Literal["start", "center", "end"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. Roles: "" (body text), "lead", "note" (small print under a table)."""

    id: str
    children: Inlines
    role: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; `label` is its printed number, such as 1)."""

    id: str
    label: str
    children: Inlines
    origin: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """Numbered sub-points: official technique has no bullets or dashes."""

    id: str
    items: tuple[Item, ...]
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what is said of it."""

    id: str
    term: Inlines
    children: Inlines
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Definitions:
    """Terms or labels with their explanation. Roles: "passport", "profile", "glossary", "abbreviations"."""

    id: str
    entries: tuple[Definition, ...]
    role: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `width` is its share of the table's width in percent (computed from the cells by a pass)."""

    title: Inlines
    align: Align = "start"
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: one or more short paragraphs."""

    paragraphs: tuple[Inlines, ...] = ()
    header: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row. Kinds: "body", "total" (a sum), "group" (one cell that heads the rows below it, across the whole width)."""

    cells: tuple[Cell, ...]
    kind: Literal["body", "total", "group"] = "body"
    id: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption and one row of column heads. `number` is filled in by a pass."""

    id: str
    caption: Inlines
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    role: str = ""
    landscape: bool = False
    notes: tuple[Inlines, ...] = ()
    number: str = ""
    label: str = ""
    """Caption label with its number, such as "Table 3" or "3-кесте" (filled in by a pass)."""
    continued: str = ""
    """What stands over the table on later pages, such as "Table 3 (continued)" (filled in by a pass)."""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with a caption and a text alternative; its data stand in a table as well."""

    id: str
    caption: Inlines
    chart: Chart
    alt: str
    landscape: bool = False
    number: str = ""
    label: str = ""
    """Caption label with its number, such as "Figure 1" or "1-сурет" (filled in by a pass)."""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Callout:
    """A notice set apart. Roles: "info", "warning", "example", "statement" (words to be said aloud)."""

    id: str
    role: str
    title: Inlines
    children: tuple[Inlines, ...]
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents."""

    target: str
    number: str
    title: Inlines
    level: int


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents (filled in by a pass). Roles: "" (sections), "captions" (tables, then figures)."""

    id: str
    title: str
    entries: tuple[Entry, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its heading, level 1 to 4. Roles: "section", "appendix", "sheet" (level 1), "" below; "summary" with its "card"s.

    `label` is what stands before the title: "3.2" or "Appendix 1" / "1-қосымша". `mark` lines stand in the top
    right corner of an appendix. The first section, every appendix and sheet begin on a new page; a sheet has no number.
    """

    id: str
    level: int
    title: Inlines
    children: "tuple[Block, ...]"
    role: str = ""
    number: str = ""
    label: str = ""
    mark: tuple[str, ...] = ()
    origin: str = ""


Block = Paragraph | List | Definitions | Table | Figure | Callout | Contents | Section | Cover | Signatures


@dataclass(frozen=True, slots=True)
class Document:
    """A strategy in one language, ready to be rendered. `date` is the edition date; nothing else may be called today."""

    lang: str
    locale: str
    title: str
    short: str
    subject: str
    author: str
    code: str
    date: datetime.date
    stem: str
    words: Words
    siblings: tuple[Sibling, ...]
    """This edition and those beside it, for the language switch."""
    blocks: tuple[Block, ...]
    formats: tuple[str, ...] = ("html", "pdf", "docx")
    """Formats that are built together, for links from one to the other."""
    parallel: str = ""
    """Stem of the page with all languages side by side; empty where there is none."""
    attachments: tuple[Attachment, ...] = ()
    """Files that travel inside an edition, where its format can carry them."""
