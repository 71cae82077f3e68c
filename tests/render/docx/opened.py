"""What the tests of DOCX share: small documents, and a look into a written file."""

import datetime
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from ksii.document.nodes import Block, Document, Inlines, Paragraph, Section, Sibling, Text, Words
from ksii.render.docx import render
from ksii.render.docx.oxml import W14, W

Q, Q14 = f"{{{W}}}", f"{{{W14}}}"
WORDS = Words("ПРОЕКТ", "", "Стратегия", "", "", "", "", "")

LOCALES = {"kk": "kk-KZ", "ru": "ru-KZ", "en": "en-GB"}
SIBLINGS = tuple(Sibling(lang, lang, lang, locale) for lang, locale in LOCALES.items())


def small(*blocks: Block, lang: str = "ru") -> Document:
    """A document of a few blocks."""
    day = datetime.date(2026, 1, 16)
    return Document(
        lang, LOCALES[lang], "Стратегия", "КС", "Предмет", "Министерство", "160126", day, f"ks-160126-{lang}", WORDS, SIBLINGS, blocks
    )


def plain(*blocks: Block, lang: str = "ru") -> bytes:
    return render(small(*blocks, lang=lang))


def text(words: str) -> Inlines:
    return (Text(words),)


def paragraph(*inlines: object, name: str = "p") -> Paragraph:
    return Paragraph(name, tuple(Text(each) if isinstance(each, str) else each for each in inlines))  # type: ignore[misc]


def section(number: str, *children: Block, level: int = 1, label: str | None = None, role: str = "section") -> Section:
    name = f"section-{number or 'none'}"
    return Section(name, level, text(f"Раздел {number}"), children, role, number, number if label is None else label)


def names(data: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.namelist()


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def values(root: etree._Element, element: str, attribute: str = "val") -> Iterator[str]:
    return (str(each.get(f"{Q}{attribute}")) for each in root.iter(f"{Q}{element}"))


def instructions(root: etree._Element) -> list[str]:
    """The fields of a part, in order."""
    return [(each.text or "").strip() for each in root.iter(f"{Q}instrText")]


def style_of(paragraph: etree._Element) -> str:
    return next(values(paragraph, "pStyle"), "")
