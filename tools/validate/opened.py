"""A Word document opened for the rules about it."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

Q = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DC = "{http://purl.org/dc/elements/1.1/}"
PAPER, INK = "FFFFFF", "000000"
OUTLINED = 9  # levels of an outline; the next is none


@dataclass(frozen=True)
class Opened:
    """The parts that are looked at; `styled` are the styles by id, `relations` the ids that the body may name."""

    body: etree._Element
    around: tuple[etree._Element, ...]
    styles: etree._Element
    core: etree._Element
    relations: frozenset[str]
    styled: dict[str, etree._Element]

    @classmethod
    def read(cls, file: Path) -> "Opened | None":
        """Return a document, or nothing where it is no package: encrypted ones aren't."""
        if not zipfile.is_zipfile(file):
            return None
        with zipfile.ZipFile(file) as package:
            parts = {name: etree.fromstring(package.read(name)) for name in package.namelist() if name.endswith((".xml", ".rels"))}
        around = tuple(root for name, root in sorted(parts.items()) if name.startswith(("word/header", "word/footer")))
        styles = parts["word/styles.xml"]
        styled = {str(style.get(f"{Q}styleId")): style for style in styles.iter(f"{Q}style")}
        relations = frozenset(str(each.get("Id")) for each in parts["word/_rels/document.xml.rels"])
        return cls(parts["word/document.xml"], around, styles, parts["docProps/core.xml"], relations, styled)

    def texts(self) -> tuple[etree._Element, ...]:
        """Return the roots in which words stand: the body, headers and footers."""
        return (self.body, *self.around)

    def inherited(self, style: str, path: str, attribute: str) -> str:
        """Return a property of a style or of the next style that it is based on and that has it; empty where none has."""
        while style in self.styled:
            found = self.styled[style].find(path)
            if found is not None and found.get(f"{Q}{attribute}"):
                return str(found.get(f"{Q}{attribute}"))
            style = value(self.styled[style], "basedOn")
        return ""

    def colours(self) -> set[tuple[str, str, str]]:
        """Return the styles in use, each with the colour of its words and of the ground that they stand on."""
        return {found for root in self.texts() for para in root.iter(f"{Q}p") for found in self._colours(para)}

    def _colours(self, para: etree._Element) -> Iterator[tuple[str, str, str]]:
        own = style_of(para, "pStyle") or "Normal"
        grounds = self._grounds(para, own)
        for run in para.iter(f"{Q}r"):
            named = style_of(run, "rStyle")
            ink = self.inherited(named, f"{Q}rPr/{Q}color", "val") or self.inherited(own, f"{Q}rPr/{Q}color", "val") or self._default()
            yield from ((named or own, INK if ink == "auto" else ink, ground) for ground in grounds)

    def _default(self) -> str:
        found = self.styles.find(f"{Q}docDefaults//{Q}color")
        return str(found.get(f"{Q}val")) if found is not None else INK

    def _grounds(self, para: etree._Element, style: str) -> set[str]:
        """Return what may be behind a paragraph: its own ground, that of its cell, and those of its table's style."""
        found = {self.inherited(style, f"{Q}pPr/{Q}shd", "fill")} - {""}
        cell = next(para.iterancestors(f"{Q}tc"), None)
        if cell is not None and not found:
            table = style_of(next(cell.iterancestors(f"{Q}tbl")), "tblStyle")
            found |= set(values(cell, "shd", "fill"))
            found |= set(values(self.styled[table], "shd", "fill")) if table in self.styled else set()
        return (found | {PAPER} if cell is not None else found or {PAPER}) - {"auto"}


def heading_level(opened: Opened, para: etree._Element) -> int:
    """Return the level of a heading, beginning with 1; 0 where a paragraph is none."""
    level = int(opened.inherited(style_of(para, "pStyle"), f"{Q}pPr/{Q}outlineLvl", "val") or OUTLINED)
    return 0 if level >= OUTLINED else level + 1


def style_of(element: etree._Element, kind: str) -> str:
    """Return the style that a paragraph, run or table names in its own properties."""
    found = element.find(f"*/{Q}{kind}")
    return str(found.get(f"{Q}val")) if found is not None else ""


def value(element: etree._Element, name: str) -> str:
    """Return the first value of a name inside an element, or nothing."""
    return next(values(element, name), "")


def values(element: etree._Element, name: str, attribute: str = "val") -> Iterator[str]:
    """Yield the values of a name inside an element."""
    return (str(each.get(f"{Q}{attribute}")) for each in element.iter(f"{Q}{name}") if each.get(f"{Q}{attribute}") is not None)


def words(element: etree._Element) -> str:
    """Return the words inside an element."""
    return "".join(each.text or "" for each in element.iter(f"{Q}t"))
