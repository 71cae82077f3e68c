"""What makes the file more than a picture of pages: heads, anchors, fields, languages, sections."""

from collections import Counter
from io import BytesIO

import docx
import pytest
from docx.enum.section import WD_ORIENT

from ksii.document import walk
from ksii.document.nodes import Callout, Foreign, Table
from ksii.render.docx import render
from ksii.render.docx.oxml import W14
from tests.render import sample
from tests.render.docx.opened import Q, instructions, paragraph, part, plain, section, style_of, text, values

RU = sample.document("ru")


@pytest.fixture(scope="module")
def data() -> bytes:
    return render(RU, {"context": 3, "plan": 8})


def test_every_register_repeats_its_head_and_keeps_its_rows_whole(data: bytes) -> None:
    tables = [table for table in part(data).iter(f"{Q}tbl") if next(values(table, "tblStyle")) == "Register"]
    assert len(tables) == sum(isinstance(block, Table) for block in walk.blocks(RU))
    for table in tables:
        rows = list(table.iter(f"{Q}tr"))
        assert [row.find(f"{Q}trPr/{Q}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.find(f"{Q}trPr/{Q}cantSplit") is not None for row in rows)


def test_every_table_is_named_for_those_who_cannot_see_it(data: bytes) -> None:
    for table in part(data).iter(f"{Q}tbl"):
        assert all(list(values(table, name)) != [""] for name in ("tblCaption", "tblDescription"))


def test_tables_are_as_wide_as_the_text(data: bytes) -> None:
    text_widths = {round(165 * 1440 / 25.4), round(257 * 1440 / 25.4)}
    for table in part(data).iter(f"{Q}tbl"):
        assert sum(int(width) for width in values(table, "gridCol", "w")) in text_widths
        for row in table.iter(f"{Q}tr"):
            assert sum(int(width) for width in values(row, "tcW", "w")) in text_widths


def test_bookmarks_are_balanced_and_unique(data: bytes) -> None:
    body = part(data)
    opened, closed = list(values(body, "bookmarkStart", "id")), list(values(body, "bookmarkEnd", "id"))
    assert sorted(opened) == sorted(closed) == sorted(set(opened))
    names = list(values(body, "bookmarkStart", "name"))
    assert len(names) == len({name.lower() for name in names})
    assert max(map(len, names)) <= 40


def test_every_block_has_a_bookmark(data: bytes) -> None:
    names = {name.rpartition("_")[0] for name in values(part(data), "bookmarkStart", "name")}
    leaves = {block.id.replace("-", "_") for block in walk.blocks(RU) if type(block).__name__ not in ("List", "Definitions")}
    assert leaves <= names
    assert {"point_1", "passport_0", "glossary_2", "source_4", "measure_60"} <= names


def test_paragraph_ids_are_unique_and_in_the_range_that_word_takes(data: bytes) -> None:
    ids = [int(value, 16) for each in part(data).iter() if (value := each.get(f"{{{W14}}}paraId"))]
    assert len(ids) == len(set(ids))
    assert all(0 < value < 0x80000000 for value in ids)


def test_fields_are_balanced_within_paragraphs_but_for_the_contents(data: bytes) -> None:
    kinds = Counter(values(part(data), "fldChar", "fldCharType"))
    assert kinds["begin"] == kinds["separate"] == kinds["end"] == len(instructions(part(data)))
    for para in part(data).iter(f"{Q}p"):
        marks = Counter(values(para, "fldChar", "fldCharType"))
        assert marks["begin"] == marks["end"] or style_of(para) in ("TOC1", "TableEnd")


def test_word_is_never_asked_to_update_on_opening(data: bytes) -> None:
    assert not list(part(data, "word/settings.xml").iter(f"{Q}updateFields"))
    assert not [each for each in part(data).iter(f"{Q}fldChar") if each.get(f"{Q}dirty")]


def test_contents_carry_the_page_numbers_that_are_known(data: bytes) -> None:
    lines = [
        "".join(each.text or "" for each in para.iter(f"{Q}t")) for para in part(data).iter(f"{Q}p") if style_of(para).startswith("TOC")
    ]
    assert lines[1].endswith("контекст3")
    assert lines[2].endswith("Паспорт стратегии")


def test_sections_turn_for_wide_tables_and_back(data: bytes) -> None:
    document = docx.Document(BytesIO(data))
    turned = [section.orientation == WD_ORIENT.LANDSCAPE for section in document.sections]
    assert turned == [False, False, True, False, True, False]
    assert [(section.page_width or 0) > (section.page_height or 0) for section in document.sections] == turned


def test_later_sections_inherit_header_and_footer(data: bytes) -> None:
    sections = list(docx.Document(BytesIO(data)).sections)
    assert [section.header.is_linked_to_previous for section in sections] == [False] + [True] * 5
    assert [section.footer.is_linked_to_previous for section in sections] == [False] + [True] * 5
    assert [section.different_first_page_header_footer for section in sections] == [True] + [False] * 5


def test_the_draft_mark_is_on_every_page_and_goes_with_approval() -> None:
    for draft, expected in ((True, "ПРОЕКТ"), (False, "")):
        section = docx.Document(BytesIO(render(sample.document("ru", draft=draft)))).sections[0]
        for header in (section.header, section.first_page_header):
            marks = [para.text for para in header.paragraphs if para.style is not None and para.style.name == "Draft Mark"]
            assert "".join(marks) == expected


def test_the_footer_counts_pages(data: bytes) -> None:
    assert instructions(part(data, "word/footer1.xml")) == ["PAGE"]


def test_pages_before_the_first_section_have_roman_numbers_and_it_begins_with_page_1(data: bytes) -> None:
    counted = [each.find(f"{Q}pgNumType") for each in part(data).iter(f"{Q}sectPr")]
    said = [(each.get(f"{Q}fmt"), each.get(f"{Q}start")) if each is not None else None for each in counted]
    assert said == [("lowerRoman", None), ("decimal", "1"), None, None, None, None]


@pytest.mark.parametrize(("lang", "locale"), [("kk", "kk-KZ"), ("ru", "ru-RU"), ("en", "en-GB")])
def test_the_language_is_one_that_word_can_spell(lang: str, locale: str) -> None:
    data = plain(paragraph("…"), lang=lang)
    assert next(values(part(data, "word/styles.xml"), "lang")) == locale
    assert next(values(part(data, "word/settings.xml"), "themeFontLang")) == locale


def test_foreign_words_carry_their_language() -> None:
    assert list(values(part(plain(paragraph("Слово ", Foreign("kk", text("сөз"))))), "lang")) == ["kk-KZ"]


def test_headings_are_headings() -> None:
    document = docx.Document(BytesIO(plain(section("1", section("1.1", level=2, role=""), section("", level=2, role="")))))
    assert [para.style.name for para in document.paragraphs if para.style is not None] == ["Heading 1", "Heading 2", "Heading 2"]


def test_a_notice_without_title_is_a_notice() -> None:
    styles = [style_of(para) for para in part(plain(Callout("c", "warning", (), (text("Раз"), text("Два"))))).iter(f"{Q}p")]
    assert styles == ["WarningText", "WarningText"]
