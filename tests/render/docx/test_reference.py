"""A document of a ministry's own as the base of looks: what is taken from it, and what is refused."""

import zipfile
from io import BytesIO

import docx
import pytest
from docx.shared import Cm, Pt, RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from ksii.release.reread.docx import printed
from ksii.render.docx import render
from ksii.render.docx.oxml import W
from ksii.render.docx.reference import LARGEST_PART, RefusedReferenceError, read
from tests.render import sample
from tests.render.docx.opened import Q, part, section, small, style_of, values

TYPES = "[Content_Types].xml"
STYLES = "word/styles.xml"


def ministry() -> bytes:
    """A document as a ministry would give it: its own type, headings and margins."""
    document = docx.Document()
    normal, heading = document.styles["Normal"], document.styles["Heading 1"]
    normal.font.name, normal.font.size = "Cambria", Pt(14)
    normal.paragraph_format.first_line_indent = Cm(1.25)
    heading.font.color.rgb = RGBColor(0x12, 0x34, 0x56)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(3), Cm(1), Cm(2), Cm(2)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def changed(data: bytes, name: str, old: str, new: str) -> bytes:
    """Return a file with something in one of its parts replaced everywhere."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as package, zipfile.ZipFile(out, "w") as target:
        for each in package.namelist():
            content = package.read(each)
            assert each != name or old.encode() in content
            target.writestr(each, content.replace(old.encode(), new.encode()) if each == name else content)
    return out.getvalue()


MINISTRY = ministry()
DOCUMENT = sample.document("ru")


@pytest.fixture(scope="module")
def data() -> bytes:
    return render(DOCUMENT, {}, {}, read(MINISTRY))


def styles(data: bytes) -> dict[str, etree._Element]:
    return {str(each.get(f"{Q}styleId")): each for each in part(data, STYLES).iter(f"{Q}style")}


def test_styles_of_the_same_name_look_as_in_the_reference(data: bytes) -> None:
    found = styles(data)
    assert next(values(found["Heading1"], "color")) == "123456"
    assert next(values(found["Normal"], "sz")) == "28"
    assert next(values(found["Normal"], "rFonts", "ascii")) == "Cambria"


def test_what_the_reference_lacks_is_ours_in_its_type(data: bytes) -> None:
    found = styles(data)
    assert next(values(found["DraftMark"], "rFonts", "ascii")) == "Calibri"
    assert next(values(found["TableText"], "sz")) == "22"
    assert next(values(found["TableText"], "basedOn")) == "EditionText"
    assert list(values(found["EditionText"], "ind", "firstLine")) == ["0"]


def test_headings_count_as_ours_do_and_stand_in_the_outline(data: bytes) -> None:
    ours, theirs = styles(render(DOCUMENT)), styles(data)
    for name in ("Heading1", "Heading2", "TOCHeading"):
        assert list(values(ours[name], "numId")) == list(values(theirs[name], "numId"))
        assert list(values(ours[name], "outlineLvl")) == list(values(theirs[name], "outlineLvl"))
    assert theirs["TOCHeading"].find(f"{Q}pPr/{Q}pageBreakBefore") is not None


def test_words_and_numbers_are_those_of_the_document(data: bytes) -> None:
    assert printed(data) == printed(render(DOCUMENT))


def test_the_page_is_that_of_the_reference(data: bytes) -> None:
    first = docx.Document(BytesIO(data)).sections[0]
    assert [round((length or 0) / 360000, 1) for length in (first.page_width, first.left_margin, first.right_margin)] == [21, 3, 1]


def test_every_style_in_use_is_defined_once_and_says_our_language(data: bytes) -> None:
    defined = list(values(part(data, STYLES), "style", "styleId"))
    assert len(defined) == len({name.lower() for name in defined})
    used = {style_of(each) for each in part(data).iter(f"{Q}p")}
    based = {name for kind in ("basedOn", "next", "link") for name in values(part(data, STYLES), kind)}
    assert used | based <= set(defined)
    assert set(values(part(data, STYLES), "lang")) == {"ru-RU"}


def test_styles_are_known_by_name_whatever_their_id() -> None:
    """In Russian Word the id of "heading 1" is 1, and a style of somebody's own may be called as ours are."""
    russian = changed(MINISTRY, STYLES, 'w:styleId="Heading1"', 'w:styleId="1"')
    russian = changed(russian, STYLES, '<w:basedOn w:val="Heading1"/>', '<w:basedOn w:val="1"/>')
    own = '<w:style w:type="paragraph" w:styleId="heading1"><w:name w:val="Приказ"/><w:basedOn w:val="1"/></w:style></w:styles>'
    found = styles(render(small(section("1")), {}, {}, read(changed(russian, STYLES, "</w:styles>", own))))
    assert next(values(found["Heading1"], "name")) == "heading 1"
    assert next(values(found["Heading1"], "color")) == "123456"
    assert next(values(found["heading1Other"], "basedOn")) == "Heading1"


def test_a_name_that_occurs_twice_is_taken_once() -> None:
    again = '<w:style w:type="paragraph" w:styleId="C2"><w:name w:val="Heading 1"/></w:style></w:styles>'
    found = styles(render(small(section("1")), {}, {}, read(changed(MINISTRY, STYLES, "</w:styles>", again))))
    assert [name for name, style in found.items() if next(values(style, "name")).lower() == "heading 1"] == ["Heading1"]


def test_its_theme_comes_with_its_styles(data: bytes) -> None:
    assert part(data, "word/theme1.xml").get("name") == "Office Theme"


def test_same_reference_same_bytes(data: bytes) -> None:
    assert render(DOCUMENT, {}, {}, read(MINISTRY)) == data


def bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(MINISTRY)) as package, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in package.namelist():
            target.writestr(name, bytes(LARGEST_PART + 1) if name == STYLES else package.read(name))
    return out.getvalue()


OFFICE, MAIN = "application/vnd.openxmlformats-officedocument", "wordprocessingml.document.main+xml"
ENTITIES = '<!DOCTYPE w:styles [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:styles '


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no Word document"),
        (b"just words", "no Word document"),
        (b"%PDF-1.7", "no Word document"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "password"),
        (MINISTRY[: len(MINISTRY) // 2], "damaged"),
        (bomb(), "too large when it is unpacked"),
        (changed(MINISTRY, TYPES, f"{OFFICE}.{MAIN}", "application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
        (changed(MINISTRY, TYPES, MAIN, "spreadsheetml.sheet.main+xml"), "no Word document"),
        (changed(MINISTRY, STYLES, "<w:styles ", ENTITIES), "document type"),
        (changed(MINISTRY, STYLES, "</w:styles>", ""), "damaged"),
        (changed(MINISTRY, STYLES, W, "http://purl.oclc.org/ooxml/wordprocessingml/main"), "Strict"),
        (changed(MINISTRY, "word/document.xml", 'w:left="1701"', 'w:left="9999"'), "margins"),
        (changed(MINISTRY, "word/document.xml", 'w:left="1701"', 'w:left="wide"'), "can't be read"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_in_words(content: bytes, said: str) -> None:
    with pytest.raises(RefusedReferenceError, match=said):
        read(content)


@settings(deadline=None, max_examples=40)  # a good one is a whole document each time
@given(st.integers(0, len(MINISTRY) - 1), st.binary(min_size=1, max_size=64))
def test_a_damaged_file_is_read_or_refused(place: int, noise: bytes) -> None:
    try:
        reference = read(MINISTRY[:place] + noise + MINISTRY[place + len(noise) :])
    except RefusedReferenceError:
        return
    assert printed(render(small(section("1")), {}, {}, reference)) == ["1 Раздел 1"]
