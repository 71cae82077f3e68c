"""What is made beside the editions where it is asked for: the summary on one page, and the tables as a workbook."""

from collections.abc import Mapping
from functools import partial

from ksii.compose.summary import summarise
from ksii.compose.workbook import tabulate
from ksii.document.nodes import Document
from ksii.document.workbook import Workbook, lines
from ksii.lint import Reading, document_profile
from ksii.release.reread import pdf, xlsx
from ksii.render import edition, worker

TABLES = "xlsx"
PAGES = 1


class ExtraError(Exception):
    """A file is not what it has to be; the message names the file and says why."""


def summaries(reading: Reading, documents: Mapping[str, Document]) -> dict[str, Document]:
    """Return the summary of every language."""
    return {lang: summarise(reading.strategy, document) for lang, document in documents.items()}


def raise_if_long(files: Mapping[str, bytes]) -> None:
    """Raise ExtraError where a summary takes more than its one page."""
    for name, content in files.items():
        count = pdf.pages(content) if name.endswith(".pdf") else PAGES
        if count > PAGES:
            advice = (
                "shorten the titles of goals, indicators, stages, fears and risks, the first messages or the first sentence of the text"
            )
            raise ExtraError(f"{name}: the summary takes {count} pages and must fit on one; {advice}")


def workbooks(reading: Reading, documents: Mapping[str, Document]) -> dict[str, bytes]:
    """Return the workbook of every language by its name; raise ExtraError where one does not show what it should."""
    edition.prepare([TABLES])
    bounds = document_profile(reading.strategy).budget_shares
    books = {lang: tabulate(reading.strategy, document, bounds) for lang, document in documents.items()}
    jobs = {lang: partial(checked, book) for lang, book in books.items()}
    return {f"{books[lang].stem}.{TABLES}": content for lang, content in worker.run(jobs)}


def checked(book: Workbook) -> bytes:
    """Write a workbook and read it back; raise ExtraError where it lacks a line."""
    try:
        content = edition.tables(book)
    except UserWarning as complaint:
        raise ExtraError(f"{book.stem}.{TABLES}: {complaint}") from complaint
    if lost := list(xlsx.lost(((sheet.name, lines(book, sheet)) for sheet in book.sheets), content)):
        raise ExtraError(f"{book.stem}.{TABLES} lacks {len(lost)} lines of its tables, the first: {lost[0][:200]}")
    return content
