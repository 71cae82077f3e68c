"""Tables: fixed columns, a head that is repeated on every page, rows that stay whole."""

from collections.abc import Iterable, Iterator, Sequence

from ksii.document.nodes import Align, Cell, Column, Definition, Definitions, Row, Table
from ksii.document.walk import plain
from ksii.render.docx import captions, names
from ksii.render.docx.book import Book
from ksii.render.docx.columns import column_widths, term_widths
from ksii.render.docx.inlines import Voice, runs
from ksii.render.docx.oxml import Anchor, Para, escape, run
from ksii.render.docx.style import shade
from ksii.render.docx.styles_tables import BROAD

PLAIN, STRONG = Voice(), Voice(strong=True)
NAMING = "TableText"
"""The style of names in rows. Sums and heads of groups are bold by their style: bold words in it would be light again."""
SIDES = {"start": "", "center": "Centre", "end": "Right"}
PARTS = {"body": "Text", "total": "Total"}
LETTER = 100
"""About the width of a letter in twips."""
TALL = 20
"""A row of more lines than these may be broken between pages: kept whole, it would leave half a page empty before it."""


def table(block: Table, book: Book) -> Iterator[Para | str]:
    """Yield a table with its caption above and its notes below."""
    number = captions.label(block, book.sequences.get(block.id, ""), book.anchors)
    yield Para("Caption", number + run(" ") + runs(block.caption, book), book.anchors.get(block.id))
    widths = column_widths(block, book.look)
    heads = "; ".join(plain(column.title) for column in block.columns)
    named = zip(block.rows, names.rows(block), strict=True)
    rows = [_head(block, widths, book), *(_row((row, book.anchors[name]), block.columns, widths, book) for row, name in named)]
    yield _tbl(widths, ("Register", plain(block.caption), heads), rows, first_column=False)
    yield from _below(block, book)


def definitions(block: Definitions, book: Book) -> Iterator[Para | str]:
    """Yield terms and explanations side by side; for those who can't see it, the table is named after its section."""
    widths = term_widths(block, book.look)
    caption = book.headings.get(block.id, "")
    rows = [_definition(entry, widths, book) for entry in block.entries]
    yield _tbl(widths, ("Profile", caption, "; ".join(plain(entry.term) for entry in block.entries)), rows, first_column=True)
    yield Para("TableEnd", "")


def _below(block: Table, book: Book) -> Iterator[Para]:
    if not block.notes:
        yield Para("TableEnd", "")
    for place, (note, name) in enumerate(zip(block.notes, names.notes(block), strict=True), 1):
        yield Para("TableNote" if place < len(block.notes) else "TableLastNote", runs(note, book), book.anchors[name])


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


def _head(block: Table, widths: Sequence[int], book: Book) -> str:
    kind = _kind(block.columns)
    anchors = [book.anchors[names.head(block)], *[None] * (len(block.columns) - 1)]
    columns = zip(block.columns, anchors, strict=True)
    titles = (Para(f"{kind}Head{SIDES[column.align]}", runs(column.title, book), anchor).xml() for column, anchor in columns)
    return _tr((_tc(width, title) for width, title in zip(widths, titles, strict=True)), head=True)


def _row(named: tuple[Row, Anchor], columns: Sequence[Column], widths: Sequence[int], book: Book) -> str:
    row, anchor = named
    ground = "" if row.kind == "body" else shade(book.look.colours.soft)
    opening, cells = spread(row, widths)
    written = []
    for place, (cell, column, width) in enumerate(zip(cells, columns, widths, strict=True)):
        style = _kind(columns) + _part(row, column.align)
        written.append(_tc(width, _content(cell, style, book, anchor if place == opening else None), ground))
    tallest = max(lines(cell, width) for cell, width in zip(cells, widths, strict=True))
    return _tr(written, whole=tallest <= TALL)


def lines(cell: Cell, width: int) -> int:
    """Return about how many lines a cell takes in a column."""
    return sum(1 + len(plain(paragraph)) * LETTER // width for paragraph in cell.paragraphs)


def _kind(columns: Sequence[Column]) -> str:
    return "BroadTable" if len(columns) > BROAD else "Table"


def _part(row: Row, align: Align) -> str:
    return "Group" if row.kind == "group" else PARTS[row.kind] + SIDES[align]


def spread(row: Row, widths: Sequence[int]) -> tuple[int, list[Cell]]:
    """Return the place of the first cell, and a cell for every column.

    No cells are merged, as those who hear a table lose their place in merged ones: where cells are missing, the first one
    stands in the first column that has room for it, and beside it the columns are empty.
    """
    missing = len(widths) - len(row.cells)
    if missing < 0:
        raise ValueError(f"a row has {len(row.cells)} cells, its table has {len(widths)} columns: {row.id or row.origin}")
    if not missing or not row.cells:
        return 0, [*row.cells, *[Cell()] * missing]
    room = widths[: missing + 1]
    needed = max((len(plain(paragraph)) for paragraph in row.cells[0].paragraphs), default=0) * LETTER
    place = next((place for place, width in enumerate(room) if width >= needed), room.index(max(room)))
    return place, [*[Cell()] * place, row.cells[0], *[Cell()] * (missing - place), *row.cells[1:]]


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
