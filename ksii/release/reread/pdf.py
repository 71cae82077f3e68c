"""The text of a PDF edition by PDFium, without the running heads and feet."""

import pypdfium2

MARGIN = 45.0
"""Points at the top and bottom of a page that hold nothing but running heads and page numbers.

Those stand in the outer 12 mm of the 20 mm margin.
"""


def text(content: bytes) -> str:
    """Return the words of all pages in order. Raise pypdfium2.PdfiumError for a damaged file."""
    document = pypdfium2.PdfDocument(content)
    try:
        return "\n".join(_page(document[number]) for number in range(len(document)))
    finally:
        document.close()


def pages(content: bytes) -> int:
    """Return the number of pages. Raise pypdfium2.PdfiumError for a damaged file."""
    document = pypdfium2.PdfDocument(content)
    try:
        return len(document)
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage) -> str:
    words = page.get_textpage().get_text_bounded(bottom=MARGIN, top=page.get_height() - MARGIN)
    return str(words)
