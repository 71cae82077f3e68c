"""One sheet: title, draft mark and notes, then its tables one below the other, each as a table that can be filtered."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ksii.document.workbook import Cell, Column, Formula, Grid, Sheet, Value, Workbook, shown
from ksii.render.xlsx.formulas import Place, Places, Speller, literal
from ksii.render.xlsx.look import Look

A4 = 9
LINE, PADDING, TITLE_HEIGHT = 12.75, 3.0, 22.0
"""Height of a line of text, what a row has above and below its lines, and height of a sheet's title, in points."""
MARGIN = 2
"""So many characters of a column's width stay empty."""
FACT_WIDTHS = (28, 110)
LAST_DAY, FIRST_DAY = datetime.date(2199, 12, 31), datetime.date(1990, 1, 1)
BOUND = 10**12
"""No indicator is measured beyond this."""


At = tuple[int, int]
"""Row and column of a cell, counted from 0."""


@dataclass(frozen=True, slots=True)
class Pen:
    """What a sheet is written with."""

    book: Workbook
    look: Look
    places: Places


def front(book: Workbook, sheet: Sheet) -> list[str]:
    """Return the lines above the tables, the title first."""
    draft = [f"{book.draft}. {book.draft_notice}"] if book.draft else []
    return [sheet.title, *draft, *sheet.notes]


def places(book: Workbook) -> Iterator[tuple[str, Place]]:
    """Yield where every table of the workbook stands, by its id."""
    for sheet in book.sheets:
        row = len(front(book, sheet)) + 1
        for grid in sheet.grids:
            head = row + (len(sheet.grids) > 1)
            columns = {column.key: number for number, column in enumerate(grid.columns)}
            yield grid.id, Place(sheet.name, head + 1, head + len(grid.rows), columns)
            row = head + len(grid.rows) + (3 if grid.total else 2)


def write(page: Worksheet, sheet: Sheet, pen: Pen) -> None:
    """Write a sheet."""
    _front(page, sheet, pen)
    _facts(page, sheet, pen)
    for grid in sheet.grids:
        place = pen.places[grid.id]
        if len(sheet.grids) > 1:
            page.write_string(place.first - 2, 0, grid.title, pen.look.words(bold=True))
        _grid(page, grid, place, pen)
    _print(page, sheet, pen)


def _front(page: Worksheet, sheet: Sheet, pen: Pen) -> None:
    for row, line in enumerate(front(pen.book, sheet)):
        draft = row == 1 and pen.book.draft
        form = pen.look.draft() if draft else pen.look.note() if row else pen.look.title()
        page.write_string(row, 0, line, form)
    page.set_row(0, TITLE_HEIGHT)


def _facts(page: Worksheet, sheet: Sheet, pen: Pen) -> None:
    label, said = pen.look.words(bold=True, text_wrap=True), pen.look.words(text_wrap=True)
    start = len(front(pen.book, sheet)) + 1
    for row, (name, words) in enumerate(sheet.facts, start):
        page.write_string(row, 0, name, label)
        page.write_string(row, 1, words, said)
        page.set_row(row, height((name, words), FACT_WIDTHS))
    if sheet.facts:
        for column, width in enumerate(FACT_WIDTHS):
            page.set_column(column, column, width)


def _grid(page: Worksheet, grid: Grid, place: Place, pen: Pen) -> None:
    widths = [column.width for column in grid.columns]
    page.set_row(place.first - 1, height([f"{column.title} ▾" for column in grid.columns], widths))
    for row, cells in enumerate(grid.rows, place.first):
        page.set_row(row, height(map(shown, cells), widths))
        speller = Speller(pen.places, grid.id, row)
        for number, (column, cell) in enumerate(zip(grid.columns, cells, strict=True)):
            _cell(page, (row, number), cell, pen.look.cell(column, pen.look.pattern(column, shown(cell))), speller)
    last = place.last + bool(grid.total)
    heads = [{"header": column.title, "header_format": pen.look.head(column)} | _sum(column) for column in grid.columns]
    heads[0]["total_string"] = grid.total
    options = {"name": grid.id, "style": None, "total_row": bool(grid.total), "columns": heads, "title": grid.title}
    page.add_table(place.first - 1, 0, last, len(grid.columns) - 1, options)
    for number, column in enumerate(grid.columns):
        page.set_column(number, number, column.width)
        _rules(page, (place.first, number, place.last, number), column, pen)
        if grid.total:
            _total(page, (last, number), column, place, pen.look)
    if grid.total:
        page.write_string(last, 0, grid.total, pen.look.total(wrapped=False))


def _sum(column: Column) -> dict[str, object]:
    return {"total_function": "sum"} if column.total is not None else {}


def _total(page: Worksheet, at: At, column: Column, place: Place, look: Look) -> None:
    if column.total is None:
        page.write_blank(*at, None, look.total())
    else:
        cells = place.whole(column.key).rpartition("!")[2]
        page.write_formula(*at, f"=SUBTOTAL(109,{cells})", look.total(look.pattern(column, column.total)), float(column.total))


def _cell(page: Worksheet, at: At, cell: Cell, form: Format, speller: Speller) -> None:
    match cell:
        case Formula(role, found):
            page.write_formula(*at, speller.spell(role), form, float(found) if isinstance(found, Decimal) else found)
        case Decimal():
            page.write_number(*at, float(cell), form)
        case datetime.date():
            page.write_datetime(*at, datetime.datetime.combine(cell, datetime.time()), form)
        case str():
            page.write_string(*at, cell, form)
        case None:
            page.write_blank(*at, None, form)


def _rules(page: Worksheet, area: tuple[int, int, int, int], column: Column, pen: Pen) -> None:
    """Say what may be filled in, and which words stand out."""
    if column.choices:
        page.data_validation(*area, {"validate": "list", "source": list(column.choices)})
    elif column.entry and column.kind == "date":
        bounds = {"validate": "date", "criteria": "between", "minimum": FIRST_DAY, "maximum": LAST_DAY}
        page.data_validation(*area, {**bounds, "error_message": pen.book.not_a_date})
    elif column.entry and column.kind == "number":
        bounds = {"validate": "decimal", "criteria": "between", "minimum": -BOUND, "maximum": BOUND}
        page.data_validation(*area, {**bounds, "error_message": pen.book.not_a_number})
    for kind, word in (("good", column.good), ("fair", column.fair), ("bad", column.bad)):
        if word:
            page.conditional_format(*area, {"type": "cell", "criteria": "==", "value": literal(word), "format": pen.look.light(kind)})


def height(values: Iterable[Value], widths: Iterable[int]) -> float:
    """Return how high a row must be in points for its longest text; not every program finds that out by itself."""
    return LINE * max(lines(value, width) for value, width in zip(values, widths, strict=True)) + PADDING


def lines(value: Value, width: int) -> int:
    """Return about how many lines a text takes in a column; figures take one."""
    if not isinstance(value, str):
        return 1
    count, used = 1, 0
    for word in value.split():
        if used and used + len(word) > width - MARGIN:
            count, used = count + 1, 0
        used += len(word) + 1
    return count


def _print(page: Worksheet, sheet: Sheet, pen: Pen) -> None:
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    page.set_header(f"&L{_told(sheet.title)}&R{_told(pen.book.draft)}")
    page.set_footer(f"&L{_told(pen.book.stem)}&R&P / &N")
    if sheet.grids:
        head = pen.places[sheet.grids[0].id].first
        alone = len(sheet.grids) == 1
        page.freeze_panes(head if alone else head - 2, sheet.fixed)
        page.repeat_rows(*((head - 1,) if alone else (0, head - 3)))


def _told(words: str) -> str:
    """Return words as headers of pages take them, where an ampersand begins a command."""
    return words.replace("&", "&&")
