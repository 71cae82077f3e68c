"""The layout engine at work. Imported by `prepare` only: importing it loads the C libraries."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import weasyprint
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from ksii.document.nodes import Attachment
from ksii.render.pdf import attachments, hyphens, numbers, signatures
from ksii.render.pdf.archive import VARIANT, clear_ends, declare
from ksii.render.pdf.notes import footnotes
from ksii.render.pdf.tags import finish, languages
from ksii.render.pdf.watch import RefusedRequestError, RenderWarningError
from ksii.render.pdf.whole import Pieces, join, pieces
from ksii.resources import fonts

hyphens.register()


@dataclass(frozen=True, slots=True)
class Baggage:
    """What goes into a file beside its pages: other files, and the day of the edition."""

    attachments: Sequence[Attachment] = ()
    day: datetime.date = datetime.date.min


NOTHING = Baggage()


class Fetcher(URLFetcher):  # type: ignore[misc]  # the engine carries no types
    """Hands out the packaged fonts, under `ksii:font/<family>/<weight>`, and refuses everything else."""

    _fail_on_errors = True

    def __init__(self) -> None:
        # The handlers of the base class, which read files and the network, are never made.
        self.fonts = {f"ksii:font/{family}/{weight}".replace(" ", "%20"): path for (family, weight), path in fonts().items()}

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Return a font; raise an error that ends the layout for anything else."""
        if url not in self.fonts:
            raise FatalURLFetchingError(url)
        return URLFetcherResponse(url, self.fonts[url].read_bytes(), headers)


def lay_out(page: str, baggage: Baggage = NOTHING) -> tuple[bytes, dict[str, int]]:
    """Return the PDF of an HTML page, and the number printed on the page of every anchor of the text."""
    try:
        fetcher = Fetcher()
        document = weasyprint.HTML(string=page, url_fetcher=fetcher).render(pdf_variant=VARIANT)
        files = attachments.files(baggage.attachments, baggage.day, fetcher)
        _links_once(document)
        with languages(), footnotes(), pieces() as found, signatures.fields() as fields, clear_ends():
            content = document.write_pdf(
                pdf_variant=VARIANT, attachments=files, finisher=lambda document, pdf: _finish(document, pdf, found, fields, baggage)
            )
    except FatalURLFetchingError as error:
        raise RefusedRequestError(f"the layout asked for {error}") from error
    _own_fonts_only(document)
    return content, _pages(document)


def drawn(page: str) -> bytes:
    """Return the PDF of a page that becomes part of another one, which brings the tags."""
    return bytes(weasyprint.HTML(string=page, url_fetcher=Fetcher()).write_pdf())


def _pages(document: weasyprint.Document) -> dict[str, int]:
    before = numbers.front(document)
    pages: dict[str, int] = {}
    for number, sheet in enumerate(document.pages[before:], 1):
        for anchor in sheet.anchors:
            pages.setdefault(anchor, number)
    return pages


def _links_once(document: weasyprint.Document) -> None:
    """Keep the link of the `a` element only; the engine makes one for every box inside it as well."""
    for page in document.pages:
        page.links[:] = [link for link in page.links if link[-1].element is not None and link[-1].element.tag == "a"]


def _finish(document: weasyprint.Document, pdf: object, found: Pieces, fields: signatures.Fields, baggage: Baggage) -> None:
    join(pdf, found)
    finish(document, pdf)
    numbers.label(pdf, numbers.front(document))
    attachments.complete(pdf, baggage.attachments)
    signatures.complete(pdf, fields)
    declare(pdf)


def _own_fonts_only(document: weasyprint.Document) -> None:
    """Raise RenderWarningError where a character was found in a font of the system."""
    ours = {family for family, _ in fonts()}
    if strangers := {font.family for font in document.fonts.values()} - ours:
        raise RenderWarningError(tuple(f"fonts: a character was taken from {family}" for family in sorted(strangers)))
