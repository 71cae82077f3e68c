"""A document of the tree as one DOCX file."""

from collections.abc import Mapping
from types import MappingProxyType

from ksii.document.nodes import Cover, Document
from ksii.document.within import notes
from ksii.render import theme
from ksii.render.docx import flow, fonts, footnotes, numbering, package, properties, running, settings, styles, summary
from ksii.render.docx.blocks import pieces
from ksii.render.docx.book import Book, gather
from ksii.render.docx.oxml import NAMESPACES, XML
from ksii.render.docx.package import Parts, relation_id
from ksii.render.docx.reference import Reference
from ksii.render.docx.restyle import merged

NOTHING: Mapping[str, int] = MappingProxyType({})
NO_CHARTS: Mapping[str, tuple[str, bytes]] = MappingProxyType({})


def render(
    document: Document,
    pages: Mapping[str, int] = NOTHING,
    charts: Mapping[str, tuple[str, bytes]] = NO_CHARTS,
    reference: Reference | None = None,
) -> bytes:
    """Return a document as DOCX.

    `pages` are the printed page numbers of sections by block id, for the contents (left empty where unknown);
    `charts` are SVG text and PNG bytes by figure id (a figure without them shows its caption only);
    `reference` is a document whose looks are taken.
    """
    looks = reference.applied(theme.load()) if reference else theme.load()
    book = gather(document, summary.look(document, looks), pages, charts)
    around = _around(document)
    called = list(notes(document.blocks))
    styled = styles.part(book.look, book.locale, book.numbering.levels)
    others = {
        "styles": merged(reference.styles, styled, book.locale) if reference else styled,
        "numbering": numbering.part(book.numbering),
        "settings": settings.part(book.locale, notes=bool(called)),
        "fontTable": fonts.table(book.look),
        "theme1": (reference.theme if reference else "") or fonts.theme(book.look),
        **({"footnotes": footnotes.part(called, book)} if called else {}),
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
