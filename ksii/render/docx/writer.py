"""A document of the tree as one DOCX file."""

from collections.abc import Mapping
from types import MappingProxyType

from ksii.document.nodes import Cover, Document
from ksii.render import theme
from ksii.render.docx import flow, fonts, numbering, package, properties, running, settings, styles
from ksii.render.docx.blocks import pieces
from ksii.render.docx.book import Book, gather
from ksii.render.docx.look import Look
from ksii.render.docx.oxml import NAMESPACES, XML
from ksii.render.docx.package import Parts, relation_id

NOTHING: Mapping[str, int] = MappingProxyType({})
NO_CHARTS: Mapping[str, tuple[str, bytes]] = MappingProxyType({})


def render(document: Document, pages: Mapping[str, int] = NOTHING, charts: Mapping[str, tuple[str, bytes]] = NO_CHARTS) -> bytes:
    """Return a document as DOCX.

    `pages` are the printed page numbers of sections by block id, for the contents (left empty where unknown);
    `charts` are SVG text and PNG bytes by figure id (a figure without them shows its caption only).
    """
    book = gather(document, Look(theme.load()), pages, charts)
    around = _around(document)
    others = {
        "styles": styles.part(book.look, book.locale, book.numbering.levels),
        "numbering": numbering.part(book.numbering),
        "settings": settings.part(book.locale),
        "fontTable": fonts.table(),
        "theme1": fonts.theme(book.look),
        **around,
    }
    return package.pack(Parts(properties.part(document), _body(document, book, around), others, book.links, book.pictures.values()))


def _around(document: Document) -> dict[str, str]:
    parts = {"header1": running.header(document.words), "footer1": running.footer()}
    if _has_cover(document):
        parts |= {"header2": running.first_header(document.words), "footer2": running.first_footer()}
    return parts


def _has_cover(document: Document) -> bool:
    return any(isinstance(block, Cover) for block in document.blocks)


def _body(document: Document, book: Book, around: Mapping[str, str]) -> str:
    references = "".join(_reference(name) for name in sorted(around, key=lambda name: (name.startswith("footer"), name)))
    written = flow.body(pieces(document.blocks, book), book.look, references, cover=_has_cover(document))
    return f"{XML}<w:document {NAMESPACES}><w:body>{written}</w:body></w:document>"


def _reference(name: str) -> str:
    kind = "default" if name.endswith("1") else "first"
    return f'<w:{name[:-1]}Reference w:type="{kind}" r:id="{relation_id(name)}"/>'
