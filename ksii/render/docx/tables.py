"""Tables: fixed columns, a head that is repeated on every page, rows that stay whole."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ksii.document.nodes import Align, Cell, Column, Definition, Definitions, Inlines, Row, Table
from ksii.document.passes.widths import longest_word
from ksii.document.passes.widths import widths as shares
from ksii.document.walk import plain
from ksii.render.docx import captions
from ksii.render.docx.book import Book
from ksii.render.docx.inlines import Voice, runs
from ksii.render.docx.oxml import Anchor, Para, escape, run
from ksii.render.docx.style import shade

PLAIN, STRONG = Voice(), Voice(strong=True)
NAMING = "TableText"
"""The style of names in rows. Sums and heads of groups are bold by their style: bold words in it would be light again."""
TERM_SHARE = 0.24
"""The share of the width that terms have in a table of definitions."""
SIDES = {"start": "", "center": "Centre", "end": "Right"}
PARTS = {"body": "Text", "total": "Total"}
BROAD = 6
"""A table with more columns than these is set smaller."""
LETTER = 100
"""About the width of a letter in twips."""
SPACELESS = 2
"""Letters of room that a word needs beyond its length: the fonts of Word are wider than those of print."""
TALL = 20
"""A row of more lines than these may be broken between pages: kept whole, it would leave half a page empty before it."""


def table(block: Table, book: Book) -> Iterator[Para | str]:
    """Yield a table with its caption above and its notes below."""
    number = captions.label(block, book.sequences.get(block.id, ""), book.anchors)
    yield Para("Caption", number + run(" ") + runs(block.caption, book), book.anchors.get(block.id))
    given = [column.width for column in block.columns]
    counted = shares(block, longest_word(book.locale.partition("-")[0]), SPACELESS) if all(given) else given
    widths = grid(counted, book.look.width(landscape=block.landscape))
    heads = "; ".join(plain(column.title) for column in block.columns)
    rows = [_head(block.columns, widths, book), *(_row(row, block.columns, widths, book) for row in block.rows)]
    yield _tbl(widths, ("Register", plain(block.caption), heads), rows, first_column=False)
    yield from _below(block.notes, book)


def definitions(block: Definitions, book: Book) -> Iterator[Para | str]:
    """Yield terms and explanations side by side; for those who can't see it, the table is named after its section."""
    widths = grid([TERM_SHARE, 1 - TERM_SHARE], book.look.width())
    caption = book.headings.get(block.id, "")
    rows = [_definition(entry, widths, book) for entry in block.entries]
    yield _tbl(widths, ("Profile", caption, "; ".join(plain(entry.term) for entry in block.entries)), rows, first_column=True)
    yield Para("TableEnd", "")


def grid(shares: Sequence[float], width: int) -> list[int]:
    """Return column widths in twips that add up to the width; without shares, equal ones."""
    total = sum(shares)
    edges, passed = [0], 0.0
    for share in shares:
        passed += share / total if total else 1 / len(shares)
        edges.append(round(width * passed))
    return [right - left for left, right in pairwise(edges)]


def _below(notes: Sequence[Inlines], book: Book) -> Iterator[Para]:
    if not notes:
        yield Para("TableEnd", "")
    for place, note in enumerate(notes, 1):
        yield Para("TableNote" if place < len(notes) else "TableLastNote", runs(note, book))


def _tbl(widths: Sequence[int], named: tuple[str, str, str], rows: Iterable[str], *, first_column: bool) -> str:
    style, caption, description = named
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = f'w:val="{"06A0" if first_column else "0620"}" w:firstRow="1" w:lastRow="0" w:firstColumn="{int(first_column)}" w:lastColumn="0"'
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook {look} w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{escape(caption)}"/><w:tblDescription w:val="{escape(description)}"/>'
        f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _tr(cells: Iterable[str], *, head: bool = False, whole: bool = True) -> str:
    properties = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if head else "")
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def _tc(width: int, content: str, extra: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{extra}</w:tcPr>{content}</w:tc>'


def _head(columns: Sequence[Column], widths: Sequence[int], book: Book) -> str:
    kind = _kind(columns)
    titles = (Para(f"{kind}Head{SIDES[column.align]}", runs(column.title, book)).xml() for column in columns)
    return _tr((_tc(width, title) for width, title in zip(widths, titles, strict=True)), head=True)


def _row(row: Row, columns: Sequence[Column], widths: Sequence[int], book: Book) -> str:
    ground = "" if row.kind == "body" else shade(book.look.colours.soft)
    written, tallest = [], 0
    for place, (cell, span) in enumerate(spread(row, len(columns))):
        first = len(columns) - len(row.cells) + place if place else 0
        style, width = _kind(columns) + _part(row, columns[first].align), sum(widths[first : first + span])
        content = _content(cell, style, book, None if place else book.anchors.get(row.id))
        merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        written.append(_tc(width, content, merged + ground))
        tallest = max(tallest, lines(cell, width))
    return _tr(written, whole=tallest <= TALL)


def lines(cell: Cell, width: int) -> int:
    """Return about how many lines a cell takes in a column."""
    return sum(1 + len(plain(paragraph)) * LETTER // width for paragraph in cell.paragraphs)


def _kind(columns: Sequence[Column]) -> str:
    return "BroadTable" if len(columns) > BROAD else "Table"


def _part(row: Row, align: Align) -> str:
    return "Group" if row.kind == "group" else PARTS[row.kind] + SIDES[align]


def spread(row: Row, columns: int) -> Iterator[tuple[Cell, int]]:
    """Yield every cell with the number of columns that it takes: the first one fills what is missing."""
    if len(row.cells) > columns:
        raise ValueError(f"a row has {len(row.cells)} cells, its table has {columns} columns: {row.id or row.origin}")
    for place, cell in enumerate(row.cells):
        yield cell, 1 if place else 1 + columns - len(row.cells)


def _content(cell: Cell, style: str, book: Book, anchor: Anchor | None) -> str:
    """Return the paragraphs of a cell; what names a row is bold, what is added to the name is not."""
    first, *others = cell.paragraphs or ((),)
    named = cell.header and style.endswith(NAMING)
    lead = Para(style, runs(first, book, STRONG if named else PLAIN), anchor)
    return lead.xml() + "".join(Para(style, runs(other, book)).xml() for other in others)


def _definition(entry: Definition, widths: Sequence[int], book: Book) -> str:
    term = Para("ProfileTerm", runs(entry.term, book), book.anchors.get(entry.id)).xml()
    cells = [_tc(widths[0], term), _tc(widths[1], Para("ProfileText", runs(entry.children, book)).xml())]
    return _tr(cells, whole=lines(Cell((entry.children,)), widths[1]) <= TALL)
