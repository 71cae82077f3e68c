"""All formats of one document, in the order in which they need each other: PDF first, for its page numbers."""

from collections.abc import Collection, Mapping
from functools import cache
from importlib import import_module
from xml.etree import ElementTree

from ksii.document.nodes import Document, Figure
from ksii.document.walk import blocks, words
from ksii.document.workbook import Workbook
from ksii.resources import fonts

FORMATS = ("docx", "pdf", "html")
EXTRA = ("xlsx",)
"""Formats that are made only where they are asked for, and not of the document but of its tables."""


def render(document: Document, formats: Collection[str], reference: bytes = b"") -> dict[str, bytes]:
    """Return the files of an edition by their ending. Without the PDF the contents of the DOCX carry no page numbers.

    `reference` is a DOCX whose looks the DOCX takes; RefusedReferenceError says what is wrong with it.
    """
    files: dict[str, bytes] = {}
    pages: Mapping[str, int] = {}
    if "html" in formats:
        from ksii.render import html

        files["html"] = html.render(document)
    if "pdf" in formats:
        from ksii.render import pdf

        edition = pdf.render(document)
        files["pdf"], pages = edition.bytes, edition.pages
    if "docx" in formats:
        from ksii.render import docx

        files["docx"] = docx.render(document, pages, charts(document), docx.read(reference) if reference else None)
    return files


def tables(book: Workbook) -> bytes:
    """Return a workbook as an XLSX file."""
    from ksii.render import xlsx

    return xlsx.render(book)


def unprintable(document: Document) -> set[str]:
    """Return the characters of a document that the packaged fonts lack; white space and what is never seen aside."""
    return {letter for text in words(document) for letter in text if ord(letter) not in _covered() and letter.isprintable()}


@cache
def _covered() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    covered = []
    for path in fonts().values():
        with path.open("rb") as file, TTFont(file, lazy=True) as font:
            covered.append(frozenset(font.getBestCmap()))
    return frozenset.intersection(*covered)


def charts(document: Document) -> dict[str, tuple[str, bytes]]:
    """Return every chart as SVG and as PNG, by the id of its figure."""
    from ksii.render.png import png

    return {name: (svg, png(svg)) for name, svg in drawn(document).items()}


def drawn(document: Document) -> dict[str, str]:
    """Return every chart as SVG, by the id of its figure."""
    from ksii.render import theme
    from ksii.render.charts import draw

    return {block.id: draw(block, theme.load()) for block in blocks(document) if isinstance(block, Figure)}


def lettering(document: Document) -> list[str]:
    """Return the words inside every chart, in the order in which they are drawn."""
    return [_lettering(ElementTree.fromstring(svg)) for svg in drawn(document).values()]  # noqa: S314  (our own template's output)


def _lettering(element: ElementTree.Element) -> str:
    if element.tag.endswith(("}title", "}desc")):
        return ""
    return " ".join([element.text or "", *(f"{_lettering(child)} {child.tail or ''}" for child in element)])


def prepare(formats: Collection[str]) -> None:
    """Import and make what rendering needs, so that workers forked afterwards share it."""
    if "html" in formats:
        from ksii.render.webfonts import faces

        faces()
    if "pdf" in formats:
        from ksii.render import pdf

        pdf.prepare()
    for name in ("docx", "xlsx"):
        if name in formats:
            import_module(f"ksii.render.{name}")
