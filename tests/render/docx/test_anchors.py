"""Every block can be found again in Word: by its bookmark and its paragraph id, the same in every language and after an edit."""

from dataclasses import replace

from lxml import etree

from ksii.document.nodes import Callout, Cell, Column, Document, Paragraph, Row, Section, SignatureField, Signatures, Table
from ksii.render.docx import render
from ksii.render.docx.oxml import W14
from tests.render import sample
from tests.render.docx.opened import Q, paragraph, part, plain, small, style_of, text, values

UNANCHORED = {"TableEnd", "AppendixMark", "Figure"}
"""Empty paragraphs, and what belongs to the title or caption after it."""


def anchors(data: bytes) -> dict[str, str]:
    """Return the paragraph id of every bookmark that stands at the beginning of a paragraph."""
    found = ((para.find(f"{Q}bookmarkStart"), para.get(f"{{{W14}}}paraId")) for para in part(data).iter(f"{Q}p"))
    return {str(mark.get(f"{Q}name")): str(name) for mark, name in found if mark is not None}


def bare(root: etree._Element) -> list[str]:
    """Return the styles of the paragraphs outside tables, contents and the title page that have no bookmark."""
    body = [para for para in root.iter(f"{Q}p") if not any(True for _ in para.iterancestors(f"{Q}tbl", f"{Q}sdt"))]
    return [
        style for para in body if para.find(f"{Q}bookmarkStart") is None and not (style := style_of(para)).startswith(("Cover", "Subtitle"))
    ]


def test_every_paragraph_and_every_row_has_an_anchor() -> None:
    root = part(render(sample.document("ru")))
    assert set(bare(root)) <= UNANCHORED
    assert all(row.find(f".//{Q}bookmarkStart") is not None for row in root.iter(f"{Q}tr"))


def test_a_notice_a_note_and_a_row_without_id_have_anchors_of_their_own() -> None:
    rows = (Row((Cell((text("Этап"),)),), "group"), Row((Cell((text("1"),)),), id="line"), Row((Cell((text("2"),)),), "total"))
    table = Table("t", text("Таблица"), (Column(text("А")),), rows, notes=(text("Раз"), text("Два")))
    named = [name.rpartition("_")[0] for name in anchors(plain(Callout("c", "info", text("Важно"), (text("Раз"), text("Два"))), table))]
    assert named == ["c", "c_paragraph_1", "c_paragraph_2", "t", "t_head", "t_group_1", "line", "t_total_1", "t_note_1", "t_note_2"]


def test_a_notice_without_title_is_found_by_its_first_paragraph() -> None:
    named = [name.rpartition("_")[0] for name in anchors(plain(Callout("c", "info", (), (text("Раз"), text("Два")))))]
    assert named == ["c", "c_paragraph_2"]


def test_every_place_for_a_signature_is_found_and_has_its_line() -> None:
    fields = tuple(SignatureField(name, f"Подпись: {name}") for name in ("owner", "minister"))
    data = plain(Signatures("signatures", fields))
    assert [name.rpartition("_")[0] for name in anchors(data)] == ["signatures", "signatures_minister"]
    assert list(values(part(data), "pStyle")) == ["Signatory", "SignatureLine"] * 2


def test_anchors_are_the_same_in_every_language() -> None:
    kk, ru, en = (anchors(render(sample.document(lang))) for lang in sample.LANGUAGES)
    assert kk == ru == en


def test_anchors_stay_when_text_changes_and_when_a_block_is_added_before() -> None:
    before = small(section_of(paragraph("Первый.", name="one"), paragraph("Второй.", name="two")))
    after = small(section_of(paragraph("Новый.", name="new"), paragraph("Совсем другой.", name="one"), paragraph("Второй.", name="two")))
    assert anchors(render(before)).items() <= anchors(render(after)).items()


def section_of(*children: Paragraph) -> Section:
    return Section("section", 1, text("Раздел"), children)


def test_anchors_do_not_depend_on_the_edition() -> None:
    document: Document = sample.document("kk")
    assert anchors(render(replace(document, code="170126", stem="sample-170126-kk"))) == anchors(render(document))


def test_word_is_told_which_names_it_may_not_know() -> None:
    root = part(plain(paragraph("…")))
    assert root.get("{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable") == "w14"
    assert root.nsmap["w14"] == W14
    assert list(values(root, "bookmarkStart", "id")) == ["1"]
