"""A workbook as an XLSX file: live formulas with the values that they come to, the same bytes for the same workbook."""

import datetime
import warnings
from io import BytesIO

import xlsxwriter

from ksii.document.workbook import Workbook
from ksii.render import theme
from ksii.render.xlsx.formulas import Places
from ksii.render.xlsx.look import BODY, Look, share_pattern
from ksii.render.xlsx.sheets import Pen, places, write

LITERAL = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}


def render(book: Workbook) -> bytes:
    """Return the file. Texts are written as texts, whatever they begin with; only formulas of the workbook are formulas.

    Raise UserWarning where the library complains: it goes on without what it complains of.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        return _written(book)


def _written(book: Workbook) -> bytes:
    saved = BytesIO()
    body = {"font_name": theme.load().word.head, "font_size": BODY}  # the library writes into it
    with xlsxwriter.Workbook(saved, {"in_memory": True, "default_format_properties": body, **LITERAL}) as file:
        _describe(file, book)
        found = dict(places(book))
        pen = Pen(book, Look(file, theme.load(), book.day_pattern, share_pattern(book.share_pattern), book.money_places), found)
        for sheet in book.sheets:
            write(file.add_worksheet(sheet.name), sheet, pen)
        _name(file, found)
    return saved.getvalue()


def _describe(file: xlsxwriter.Workbook, book: Workbook) -> None:
    created = datetime.datetime.combine(book.date, datetime.time())
    said = {"title": book.title, "subject": book.subject, "author": book.author, "status": book.draft, "comments": book.draft_notice}
    file.set_properties({**said, "created": created})
    for name, value in (("Language", book.locale), ("Edition", book.code)):
        file.set_custom_property(name, value, "text")


def _name(file: xlsxwriter.Workbook, found: Places) -> None:
    """Give every column of a table a name that is the same in all languages, such as Budget.sum."""
    for table, place in found.items():
        for column in place.columns:
            file.define_name(f"{table}.{column.replace('-', '_')}", f"={place.whole(column)}")
