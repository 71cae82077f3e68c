"""A document of somebody else's as the base of looks: its styles, fonts, theme, and the size and margins of its page.

What comes from outside is not trusted: it is unpacked within limits, no entity is resolved, and macros are refused.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

from lxml import etree

from ksii.render.docx.look import TWIPS
from ksii.render.docx.oxml import R, W
from ksii.render.theme import Page, Theme, Word

Q = f"{{{W}}}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
MAIN = re.compile(r"application/vnd\.openxmlformats-officedocument\.wordprocessingml\.(document|template)\.main\+xml")
LARGEST_FILE, LARGEST_PART, MOST_PARTS = 30_000_000, 20_000_000, 5000
NARROWEST, LOWEST = 90, 120
"""The least width and height in millimetres that margins have to leave to the text."""
SCALES = (0.6, 1.7)
"""How far the type of a reference may be from the theme's."""
DEFAULT_SIZE = 20
"""Half points of a document that says nothing of its size."""
CHAIN = 20
"""Styles that are based on each other."""


class RefusedReferenceError(Exception):
    """A file can't be the base of looks; the message says why, and what would help."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What is taken from a document: its styles, its theme as XML (empty: none that stands by itself), and how it differs from ours."""

    styles: etree._Element
    theme: str
    page: tuple[float, ...]
    """Width, height, left, right, top, bottom in millimetres; empty where the document doesn't say."""

    def applied(self, theme: Theme) -> Theme:
        """Return our theme with the fonts, sizes and page of the reference, for what the reference has no style for."""
        page = Page(*self.page) if self.page else theme.page
        text, head = self.size("Normal"), self.size("heading 1")
        word = Word(
            text=self.font("Normal") or theme.word.text,
            head=self.font("heading 1") or theme.word.head,
            text_scale=_within(text / 2 / theme.sizes.body),
            head_scale=_within(head / 2 / theme.sizes.heading1),
        )
        return replace(theme, word=word, page=page)

    def size(self, name: str) -> float:
        """Return the half points of a style."""
        found = next((each.get(f"{Q}val", "") for each in self._looked_up(name, "sz")), "")
        return float(found) if re.fullmatch(r"\d{1,4}", found) else DEFAULT_SIZE

    def font(self, name: str) -> str:
        """Return the font family of a style; empty where it can't be told."""
        for fonts in self._looked_up(name, "rFonts"):
            if themed := fonts.get(f"{Q}asciiTheme"):
                return self._theme_font("majorFont" if themed.startswith("major") else "minorFont")
            if own := fonts.get(f"{Q}ascii"):
                return own
        return ""

    def _theme_font(self, place: str) -> str:
        if not self.theme:
            return ""
        latin = etree.fromstring(self.theme.encode()).find(f".//{A}{place}/{A}latin")
        return latin.get("typeface", "") if latin is not None else ""

    def _looked_up(self, name: str, what: str) -> Iterator[etree._Element]:
        """Yield a run property of a style, of those that it is based on, and of the document."""
        styles = {style.get(f"{Q}styleId"): style for style in self.styles.iter(f"{Q}style")}
        style = next((each for each in styles.values() if _name(each) == name.lower()), None)
        for _ in range(CHAIN):
            if style is None:
                break
            yield from style.iterfind(f"{Q}rPr/{Q}{what}")
            based = style.find(f"{Q}basedOn")
            style = styles.get(based.get(f"{Q}val")) if based is not None else None
        yield from self.styles.iterfind(f"{Q}docDefaults/{Q}rPrDefault/{Q}rPr/{Q}{what}")


def _name(style: etree._Element) -> str:
    found = style.find(f"{Q}name")
    return found.get(f"{Q}val", "").lower() if found is not None else ""


def _within(scale: float) -> float:
    return min(max(scale, SCALES[0]), SCALES[1])


def read(content: bytes) -> Reference:
    """Return what a DOCX or DOTX file has to give; raise RefusedReferenceError where it is none, damaged, or not to be trusted."""
    if content.startswith(OLE):
        raise RefusedReferenceError("it has a password or is of the old kind (.doc); save it as .docx without a password")
    if len(content) > LARGEST_FILE:
        raise RefusedReferenceError(f"it is larger than {LARGEST_FILE // 1_000_000} MB; take the pictures out of it")
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return _read(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, OSError, etree.XMLSyntaxError) as error:
        raise RefusedReferenceError("it is no Word document (.docx), or a damaged one") from error


def _read(package: zipfile.ZipFile) -> Reference:
    names = package.namelist()
    kinds = {each.get("PartName"): each.get("ContentType", "") for each in _xml(package, "[Content_Types].xml")}
    if len(names) > MOST_PARTS:
        raise RefusedReferenceError(f"it has more than {MOST_PARTS} parts")
    main = kinds.get("/word/document.xml", "")
    if "macroEnabled" in main or any(name.endswith("vbaProject.bin") for name in names):
        raise RefusedReferenceError("it holds macros; save it as .docx, which can't")
    if not MAIN.fullmatch(main):
        raise RefusedReferenceError("it is no Word document (.docx)")
    parts = {each.get("Type", "").rpartition("/")[2]: _target(each) for each in _xml(package, "word/_rels/document.xml.rels")}
    styles = _xml(package, parts["styles"])
    if styles.tag != f"{Q}styles":
        raise RefusedReferenceError("it is saved as Strict Open XML; save it as an ordinary .docx")
    theme = _xml(package, parts["theme"]) if "theme" in parts else None
    return Reference(styles, _alone(theme), _page(_xml(package, "word/document.xml")))


def _target(relation: etree._Element) -> str:
    return posixpath.normpath(posixpath.join("/word", relation.get("Target", ""))).lstrip("/")


def _xml(package: zipfile.ZipFile, name: str) -> etree._Element:
    with package.open(name) as part:
        content = part.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise RefusedReferenceError("it is too large when it is unpacked")
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    if b"<!DOCTYPE" in content:
        raise RefusedReferenceError("it declares a document type, which no Word document does")
    return root


def _alone(theme: etree._Element | None) -> str:
    """Return a theme as XML; nothing where it leans on other parts, such as a picture."""
    if theme is None or any(str(name).startswith(f"{{{R}}}") for each in theme.iter() for name in each.attrib):
        return ""
    return etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True).decode()


def _page(document: etree._Element) -> tuple[float, ...]:
    section = document.find(f"{Q}body/{Q}sectPr")
    size, margins = (section.find(f"{Q}{name}") if section is not None else None for name in ("pgSz", "pgMar"))
    if size is None or margins is None:
        return ()
    width, height = sorted(_millimetres(size, name) for name in ("w", "h"))
    left, right, top, bottom = (_millimetres(margins, name) for name in ("left", "right", "top", "bottom"))
    if width - left - right < NARROWEST or height - top - bottom < LOWEST:
        raise RefusedReferenceError("its margins leave too little room for the text")
    return width, height, left, right, top, bottom


def _millimetres(element: etree._Element, name: str) -> float:
    written = element.get(f"{Q}{name}", "")
    if not re.fullmatch(r"-?\d{1,6}", written):
        raise RefusedReferenceError(f"the size or the margins of its page can't be read: {written or name}")
    return abs(int(written)) / TWIPS
