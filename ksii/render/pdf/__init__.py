"""A document as a tagged PDF: the page of the HTML edition, laid out with its own stylesheet."""

from collections.abc import Mapping
from dataclasses import dataclass

from ksii.document.nodes import Document, Figure, Section, Table
from ksii.document.walk import blocks
from ksii.render import html
from ksii.render.pdf.libraries import MissingLibraryError, prepare
from ksii.render.pdf.watch import RefusedRequestError, RenderError, RenderWarningError, strict

__all__ = ["MissingLibraryError", "PdfEdition", "RefusedRequestError", "RenderError", "RenderWarningError", "prepare", "render"]


@dataclass(frozen=True, slots=True)
class PdfEdition:
    """The file and, by the id of every section, table and figure, the number printed on the page that it begins on."""

    bytes: bytes
    pages: Mapping[str, int]


def render(document: Document) -> PdfEdition:
    """Lay the document out as pages. Raise RenderError rather than return a file that lacks something."""
    layout = prepare()
    page = html.page(document, "html/print.css", screen=False)
    with strict():
        content, pages = layout.lay_out(page, layout.Baggage(document.attachments, document.date))
    return PdfEdition(content, {block.id: pages[block.id] for block in blocks(document) if isinstance(block, Section | Table | Figure)})
