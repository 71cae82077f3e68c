"""What Microsoft's Accessibility Checker asks of a Word document, and what makes one whole: as rules over its XML.

The checker itself runs in Word only. Its rules are public; each is named here after what is wrong.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path

from tools.validate.opened import DC, W14, WP, A, Opened, Q, R, heading_level, style_of, value, values, words
from tools.validate.outcome import Finding

Rule = Callable[[Opened], Iterator[str]]

LIMIT = 0x80000000  # of paragraph ids
READABLE = 4.5  # WCAG 2.2, 1.4.3 at level AA
DARK = 0.04045  # below it the measure of light is a straight line
VAGUE = {"click here", "here", "link", "more", "здесь", "тут", "ссылка", "сюда", "подробнее", "мұнда", "осында", "сілтеме"}
ADDRESSES = ("http://", "https://", "www.")
LAYOUT_SPACES = "    "
IN_RUNS = {"rStyle", "lang"}
IN_PARAGRAPHS = {"pStyle", "numPr", "sectPr", "framePr"}  # the last: LibreOffice takes the place on a title page from no style
IN_CELLS = {"tcW", "shd"}  # a table style knows no head of a group


def word(files: Sequence[Path]) -> Iterator[Finding]:
    """Apply every rule to every file."""
    for file in files:
        opened = Opened.read(file)
        if opened is None:
            yield Finding(file.name, "encrypted", "it can't be opened by assistive technology without its password")
            continue
        for name, rule in RULES.items():
            yield from (Finding(file.name, name, message) for message in rule(opened))


def _alt_text(opened: Opened) -> Iterator[str]:
    for named in opened.body.iter(f"{WP}docPr"):
        told = named.get("descr", "").strip()
        if not told or told.lower().endswith((".png", ".svg", ".jpg")):
            yield f"picture {named.get('name')} has no text alternative"


def _table_head(opened: Opened) -> Iterator[str]:
    for table in opened.body.iter(f"{Q}tbl"):
        look = table.find(f"{Q}tblPr/{Q}tblLook")
        if table.find(f"{Q}tr/{Q}trPr/{Q}tblHeader") is None and (look is None or look.get(f"{Q}firstColumn") != "1"):
            yield f"table “{value(table, 'tblCaption')}” has neither a row nor a column of heads"


def _merged_cells(opened: Opened) -> Iterator[str]:
    for kind in ("gridSpan", "vMerge", "hMerge"):
        yield from (f"a cell is merged: {words(next(each.iterancestors(f'{Q}tc')))}" for each in opened.body.iter(f"{Q}{kind}"))
    yield from ("a table stands in a table" for cell in opened.body.iter(f"{Q}tc") if cell.find(f".//{Q}tbl") is not None)


def _blank_rows(opened: Opened) -> Iterator[str]:
    for row in opened.body.iter(f"{Q}tr"):
        if not words(row).strip() and row.find(f".//{Q}drawing") is None:
            yield f"a row of table “{value(next(row.iterancestors(f'{Q}tbl')), 'tblCaption')}” is blank"


def _title(opened: Opened) -> Iterator[str]:
    if not opened.core.findtext(f"{DC}title", "").strip():
        yield "the document has no title"


def _language(opened: Opened) -> Iterator[str]:
    if opened.styles.find(f"{Q}docDefaults//{Q}lang[@{Q}val]") is None or not opened.core.findtext(f"{DC}language"):
        yield "the document has no language"
    yield from ("words have an empty language" for each in opened.body.iter(f"{Q}lang") if not each.get(f"{Q}val"))


def _headings(opened: Opened) -> Iterator[str]:
    found = [(level, words(para)) for para in opened.body.iter(f"{Q}p") if (level := heading_level(opened, para))]
    if not found:
        yield "there are no headings"
    for (above, _), (level, title) in pairwise([(0, ""), *found]):
        if level > above + 1:
            yield f"heading “{title}” is at level {level} after level {above}"
    yield from ("a heading is empty" for _, title in found if not title.strip())


def _spacing(opened: Opened) -> Iterator[str]:
    for parent in opened.body.iter(f"{Q}body", f"{Q}tc"):
        blank = (each.tag == f"{Q}p" and not words(each).strip() and each.find(f".//{Q}drawing") is None for each in parent)
        yield from ("blank paragraphs follow each other" for empty, group in groupby(blank) if empty and len(list(group)) > 1)
    yield from ("words are set apart by spaces" for each in opened.body.iter(f"{Q}t") if LAYOUT_SPACES in (each.text or ""))


def _floating(opened: Opened) -> Iterator[str]:
    for root in opened.texts():
        yield from (
            f"{each.tag.rpartition('}')[2]} is not in line with the text"
            for each in root.iter(f"{WP}anchor", f"{Q}pict", f"{Q}txbxContent")
        )


def _picture_of_text(opened: Opened) -> Iterator[str]:
    drawn = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
    for blip in opened.body.iter(f"{A}blip"):
        if blip.find(f".//{drawn}") is None:
            yield "a picture is pixels only: letters in it can't be enlarged"


def _contrast(opened: Opened) -> Iterator[str]:
    for style, ink, ground in sorted(opened.colours()):
        if (found := contrast(ink, ground)) < READABLE:
            yield f"style {style}: {ink} on {ground} is {found:.1f} : 1"


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, given as RRGGBB, as WCAG measures it."""
    low, high = sorted(map(_luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= DARK else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _link_text(opened: Opened) -> Iterator[str]:
    for link in opened.body.iter(f"{Q}hyperlink"):
        shown = words(link).strip()
        if not shown or shown.lower() in VAGUE or shown.startswith(ADDRESSES):
            yield f"the words “{shown}” don't say where the link leads"


def _movement(opened: Opened) -> Iterator[str]:
    moving = (each for root in (*opened.texts(), opened.styles) for each in root.iter(f"{Q}effect"))
    yield from (f"words move: {each.get(f'{Q}val')}" for each in moving if each.get(f"{Q}val") != "none")


def _direct_formatting(opened: Opened) -> Iterator[str]:
    allowed = {"rPr": IN_RUNS, "pPr": IN_PARAGRAPHS, "tcPr": IN_CELLS}
    for root in opened.texts():
        for kind, names in allowed.items():
            found = {str(child.tag).rpartition("}")[2] for each in root.iter(f"{Q}{kind}") for child in each}
            yield from (f"{name} is set in the text, not by a style" for name in sorted(found - names))


def _bookmarks(opened: Opened) -> Iterator[str]:
    begun, ended = list(values(opened.body, "bookmarkStart", "id")), list(values(opened.body, "bookmarkEnd", "id"))
    names = [name.lower() for name in values(opened.body, "bookmarkStart", "name")]
    if sorted(begun) != sorted(ended):
        yield "bookmarks are not balanced"
    yield from (f"{what} occurs twice: {each}" for what, found in (("bookmark", names), ("number", begun)) for each in _twice(found))


def _paragraph_ids(opened: Opened) -> Iterator[str]:
    found = [name for root in opened.texts() for each in root.iter() if (name := each.get(f"{W14}paraId"))]
    yield from (f"paragraph id occurs twice: {name}" for name in _twice(found))
    yield from (f"paragraph id is out of range: {name}" for name in found if not 0 < int(name, 16) < LIMIT)


def _fields(opened: Opened) -> Iterator[str]:
    for root in opened.texts():
        depth = 0
        for mark in values(root, "fldChar", "fldCharType"):
            depth += {"begin": 1, "end": -1}.get(mark, 0)
            if depth < 0:
                break
        if depth:
            yield "fields are not balanced"


def _targets(opened: Opened) -> Iterator[str]:
    names = set(values(opened.body, "bookmarkStart", "name"))
    codes = (text.split() for each in opened.body.iter(f"{Q}instrText") if (text := each.text or ""))
    asked = {code[1] for code in codes if code[0] in ("REF", "PAGEREF")} | set(values(opened.body, "hyperlink", "anchor"))
    yield from (f"there is no {name} to refer to" for name in sorted(asked - names))
    used = {name for each in opened.body.iter() for key, name in each.attrib.items() if str(key).startswith(R)}
    yield from (f"there is no part {name}" for name in sorted(str(each) for each in used - opened.relations))


def _styles(opened: Opened) -> Iterator[str]:
    known = set(values(opened.styles, "style", "styleId"))
    used = {style_of(each, kind) for root in opened.texts() for each in root.iter() for kind in ("pStyle", "rStyle", "tblStyle")}
    yield from (f"style {name} is not defined" for name in sorted(used - known - {""}))


def _twice(found: Sequence[str]) -> list[str]:
    return sorted({each for each in found if found.count(each) > 1}) if len(found) != len(set(found)) else []


RULES: dict[str, Rule] = {
    "no-alt-text": _alt_text,
    "no-table-head": _table_head,
    "merged-cells": _merged_cells,
    "blank-row": _blank_rows,
    "no-title": _title,
    "no-language": _language,
    "heading-order": _headings,
    "blank-paragraphs": _spacing,
    "floating-object": _floating,
    "picture-of-text": _picture_of_text,
    "low-contrast": _contrast,
    "vague-link": _link_text,
    "moving-text": _movement,
    "direct-formatting": _direct_formatting,
    "bookmarks": _bookmarks,
    "paragraph-ids": _paragraph_ids,
    "fields": _fields,
    "lost-target": _targets,
    "unknown-style": _styles,
}
