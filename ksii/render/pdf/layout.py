"""The layout engine at work. Imported by `prepare` only: importing it loads the C libraries."""

from collections.abc import Mapping

import weasyprint
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from ksii.render.pdf.archive import VARIANT, clear_ends, declare
from ksii.render.pdf.tags import finish, languages
from ksii.render.pdf.watch import RefusedRequestError, RenderWarningError
from ksii.render.pdf.whole import Pieces, join, pieces
from ksii.resources import fonts


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


def lay_out(page: str) -> tuple[bytes, dict[str, int]]:
    """Return the PDF of an HTML page, and the number of the page that every anchor stands on."""
    try:
        document = weasyprint.HTML(string=page, url_fetcher=Fetcher()).render(pdf_variant=VARIANT)
        _links_once(document)
        with languages(), pieces() as found, clear_ends():
            content = document.write_pdf(pdf_variant=VARIANT, finisher=lambda document, pdf: _finish(document, pdf, found))
    except FatalURLFetchingError as error:
        raise RefusedRequestError(f"the layout asked for {error}") from error
    _own_fonts_only(document)
    pages: dict[str, int] = {}
    for number, sheet in enumerate(document.pages, 1):
        for anchor in sheet.anchors:
            pages.setdefault(anchor, number)
    return content, pages


def _links_once(document: weasyprint.Document) -> None:
    """Keep the link of the `a` element only; the engine makes one for every box inside it as well."""
    for page in document.pages:
        page.links[:] = [link for link in page.links if link[-1].element is not None and link[-1].element.tag == "a"]


def _finish(document: weasyprint.Document, pdf: object, found: Pieces) -> None:
    join(pdf, found)
    finish(document, pdf)
    declare(pdf)


def _own_fonts_only(document: weasyprint.Document) -> None:
    """Raise RenderWarningError where a character was found in a font of the system."""
    ours = {family for family, _ in fonts()}
    if strangers := {font.family for font in document.fonts.values()} - ours:
        raise RenderWarningError(tuple(f"fonts: a character was taken from {family}" for family in sorted(strangers)))
