"""Reading a DOCX back: every printed paragraph, then every note, with the numbers that Word counts. Editions are compared by it.

It needs nothing of what the file was written with.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree as ET

Q = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHARACTERS = {f"{Q}br": " ", f"{Q}tab": " ", f"{Q}noBreakHyphen": "\N{NON-BREAKING HYPHEN}", f"{Q}softHyphen": "\N{SOFT HYPHEN}"}
WORDS = frozenset({f"{Q}t", f"{Q}footnoteReference", f"{Q}footnoteRef"})
PLACE = re.compile("%([1-9])")


@dataclass(slots=True)
class Level:
    """A level of a numbering: its start and the form of its label."""

    start: int
    form: str


@dataclass(slots=True)
class Counters:
    """The numberings of a document and how far each has counted; `styles` are the numbering and level that a style brings."""

    levels: dict[str, list[Level]]
    styles: dict[str, tuple[str, int]]
    counts: dict[str, list[int]] = field(default_factory=dict)

    def label(self, paragraph: ET.Element) -> str:
        """Count a paragraph and return its label; nothing where it has none."""
        numbering, level = self._numbering(paragraph)
        if numbering not in self.levels:
            return ""
        levels = self.levels[numbering]
        counts = self.counts.setdefault(numbering, [each.start - 1 for each in levels])
        counts[level:] = [counts[level] + 1, *(each.start - 1 for each in levels[level + 1 :])]
        return PLACE.sub(lambda place: str(counts[int(place[1]) - 1]), levels[level].form)

    def _numbering(self, paragraph: ET.Element) -> tuple[str, int]:
        own = paragraph.find(f"{Q}pPr/{Q}numPr")
        if own is not None:
            return _value(own, "numId"), int(_value(own, "ilvl") or 0)
        style = paragraph.find(f"{Q}pPr/{Q}pStyle")
        return self.styles.get(style.get(f"{Q}val", "") if style is not None else "", ("", 0))


def printed(data: bytes) -> list[str]:
    """Return the text of every printed paragraph in order, then of every note, numbers included, page numbers left out.

    Empty ones are skipped.

    Raise zipfile.BadZipFile or ElementTree's ParseError for a damaged file.
    """
    with zipfile.ZipFile(BytesIO(data)) as package:
        body, numbering, styles = (_part(package, name) for name in ("document", "numbering", "styles"))
        notes = _part(package, "footnotes") if "word/footnotes.xml" in package.namelist() else ET.Element(f"{Q}footnotes")
    counters = Counters(_levels(numbering), _numbered_styles(styles))
    paragraphs = (*body.iter(f"{Q}p"), *(paragraph for note in _counted(body, notes) for paragraph in note.iter(f"{Q}p")))
    lines = (f"{counters.label(paragraph)} {_text(paragraph)}".strip() for paragraph in paragraphs)
    return [line for line in lines if line]


def _counted(body: ET.Element, notes: ET.Element) -> list[ET.Element]:
    """Return the notes in the order in which the text calls them, with their numbers written into the calls and into the notes."""
    known = {note.get(f"{Q}id"): note for note in notes.iter(f"{Q}footnote")}
    called = []
    for place, call in enumerate(body.iter(f"{Q}footnoteReference"), 1):
        call.text = str(place)
        if (note := known.get(call.get(f"{Q}id"))) is not None:
            for mark in note.iter(f"{Q}footnoteRef"):
                mark.text = str(place)
            called.append(note)
    return called


def text(content: bytes) -> str:
    """Return the words of the document body and of its notes in order, numbers included, page numbers left out."""
    return "\n".join(printed(content))


def _part(package: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(package.read(f"word/{name}.xml"))  # noqa: S314  (an edition of our own)


def _value(element: ET.Element, name: str) -> str:
    child = element.find(f"{Q}{name}")
    return child.get(f"{Q}val", "") if child is not None else ""


def _levels(numbering: ET.Element) -> dict[str, list[Level]]:
    abstract = {each.get(f"{Q}abstractNumId"): each for each in numbering.iter(f"{Q}abstractNum")}
    return {
        instance.get(f"{Q}numId", ""): _of_instance(instance, abstract[_value(instance, "abstractNumId")])
        for instance in numbering.iter(f"{Q}num")
    }


def _of_instance(instance: ET.Element, abstract: ET.Element) -> list[Level]:
    levels = [Level(int(_value(level, "start")), _value(level, "lvlText")) for level in abstract.iter(f"{Q}lvl")]
    for override in instance.iter(f"{Q}lvlOverride"):
        levels[int(override.get(f"{Q}ilvl", "0"))].start = int(_value(override, "startOverride"))
    return levels


def _numbered_styles(styles: ET.Element) -> dict[str, tuple[str, int]]:
    found = ((style.get(f"{Q}styleId", ""), style.find(f"{Q}pPr/{Q}numPr")) for style in styles.iter(f"{Q}style"))
    return {name: (_value(number, "numId"), int(_value(number, "ilvl") or 0)) for name, number in found if number is not None}


def _text(paragraph: ET.Element) -> str:
    return "".join(text for run in _shown_runs(paragraph) for text in map(_characters, run))


def _shown_runs(paragraph: ET.Element) -> Iterator[ET.Element]:
    """Yield the runs of a paragraph without page numbers and without what names a field."""
    page = False
    for run in paragraph.iter(f"{Q}r"):
        instruction, mark = run.find(f"{Q}instrText"), run.find(f"{Q}fldChar")
        if instruction is not None:
            page = "PAGEREF" in (instruction.text or "")
        elif mark is not None:
            page = page and mark.get(f"{Q}fldCharType") != "end"
        elif not page:
            yield run


def _characters(element: ET.Element) -> str:
    return (element.text or "") if element.tag in WORDS else CHARACTERS.get(str(element.tag), "")
