"""Looking into the PDFs of the sample."""

import io
import re
from dataclasses import replace
from functools import cache

import pikepdf
import pypdfium2

from ksii.document.nodes import Block, Cell, Column, Document, Paragraph, Row, Section, Table
from ksii.render import pdf
from tests.render.sample import document, text

PORTRAIT, LANDSCAPE = (595, 842), (842, 595)


@cache
def edition(lang: str) -> pdf.PdfEdition:
    return pdf.render(document(lang))


@cache
def opened(lang: str) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(edition(lang).bytes))


def printed(content: bytes) -> list[str]:
    """Return the words of every page without white space, hyphens of broken words joined."""
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)]
    return [re.sub(r"[\s\xad\u0002\ufffe]", "", page) for page in pages]


def alone(*blocks: Block) -> Document:
    return replace(document("ru"), blocks=blocks)


def section(*children: Block, name: str = "only") -> Section:
    return Section(name, 1, text(f"Title of {name}"), children, "section")


def prose(name: str) -> Paragraph:
    return Paragraph(name, text(f"Prose called {name}."))


def wide(name: str) -> Table:
    return Table(name, text(f"Caption of {name}"), (Column(text("a")),), (Row((Cell((text("b"),)),)),), landscape=True)


def sizes(content: bytes) -> list[tuple[int, int]]:
    return [(round(page.get_width()), round(page.get_height())) for page in pypdfium2.PdfDocument(content)]
