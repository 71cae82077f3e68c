"""What a signed field shows: a page that is given as PDF, or nothing. No names are taken from certificates, no font is added."""

from io import BytesIO

from pyhanko.pdf_utils import layout
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp.static import StaticStampStyle

_NAME = "/Stamp"


class _Page(PdfContent):
    """The first page of a PDF, as an object that can be drawn on another page."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        """Return the drawing operators; sets the box that the layout needs."""
        page = self._ensure_writer.import_page_as_xobject(PdfFileReader(BytesIO(self._pdf)))
        self.resources.xobject[_NAME] = page
        left, bottom, right, top = (float(side) for side in page.get_object()["/BBox"])
        self.box = layout.BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return f"{_NAME} Do".encode("ascii")


def look(stamp: bytes | None) -> StaticStampStyle:
    """Return how a field looks with a stamp (PDF of one page), or empty."""
    whole = layout.SimpleBoxLayoutRule(
        x_align=layout.AxisAlignment.ALIGN_MID,
        y_align=layout.AxisAlignment.ALIGN_MID,
        margins=layout.Margins(0, 0, 0, 0),
    )
    background = _Page(stamp) if stamp is not None else None
    return StaticStampStyle(border_width=0, background=background, background_layout=whole, background_opacity=1.0)
