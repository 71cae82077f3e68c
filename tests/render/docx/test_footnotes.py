"""Footnotes as Word knows them: a part of their own, called by number, with bookmarks, links and lines above them."""

import zipfile
from io import BytesIO

from ksii.document.nodes import Link, Note, Ref, Text
from ksii.document.walk import notes, units
from ksii.release.reread import lost
from ksii.release.reread.docx import printed
from ksii.render.docx import render
from tests.render.docx.opened import Q14, Q, names, paragraph, part, plain, section, small, style_of, text, values

NOTES = "word/footnotes.xml"
FIRST = Note("footnote-cost", text("Пример."), "1", "footnote-cost-call")
SECOND = Note(
    "footnote-law", (Text("Закон, раздел "), Ref("section-1", "1"), Link("https://adilet.zan.kz", text("портал"))), "2", "footnote-law-call"
)
DOCUMENT = small(section("1", paragraph("Стоимость", FIRST, " и закон", SECOND, ".")))
DATA = render(DOCUMENT)


def test_every_call_has_its_note() -> None:
    assert list(values(part(DATA), "footnoteReference", "id")) == ["1", "2"]
    assert list(values(part(DATA, NOTES), "footnote", "id")) == ["-1", "0", "1", "2"]
    assert list(values(part(DATA, NOTES), "footnote", "type"))[:2] == ["separator", "continuationSeparator"]
    assert list(values(part(DATA, "word/settings.xml"), "footnote", "id")) == ["-1", "0"]


def test_they_are_read_back_behind_the_text_with_their_numbers() -> None:
    assert printed(DATA)[-3:] == ["Стоимость1 и закон2.", "1 Пример.", "2 Закон, раздел 1портал"]


def test_a_note_that_is_gone_is_missed() -> None:
    parts = BytesIO()
    with zipfile.ZipFile(BytesIO(DATA)) as package, zipfile.ZipFile(parts, "w") as target:
        for name in package.namelist():
            target.writestr(name, package.read(name).replace(b'<w:footnote w:id="1">', b'<w:footnote w:id="9">'))
    assert list(lost(units(DOCUMENT), DATA, "docx", (), notes(DOCUMENT))) == []
    assert "Пример." in list(lost(units(DOCUMENT), parts.getvalue(), "docx", (), notes(DOCUMENT)))


def test_they_have_styles_bookmarks_and_paragraph_ids_of_their_own() -> None:
    paragraphs = list(part(DATA, NOTES).iter(f"{Q}p"))[2:]
    assert [style_of(each) for each in paragraphs] == ["FootnoteText", "FootnoteText"]
    ids = [each.get(f"{Q14}paraId") for root in (part(DATA), part(DATA, NOTES)) for each in root.iter(f"{Q}p")]
    given = [each for each in ids if each]
    assert len(given) == len(set(given)) > 2
    marks = [name for root in (part(DATA), part(DATA, NOTES)) for name in values(root, "bookmarkStart", "id")]
    assert len(marks) == len(set(marks))
    assert {"FootnoteText", "FootnoteReference"} <= set(values(part(DATA, "word/styles.xml"), "style", "styleId"))


def test_a_link_in_a_note_belongs_to_the_part_of_the_notes() -> None:
    relations = {name: part(DATA, name) for name in names(DATA) if name.endswith(".rels")}
    targets = {name: [each.get("Target") for each in root] for name, root in relations.items()}
    assert targets["word/_rels/footnotes.xml.rels"] == ["https://adilet.zan.kz"]
    assert "https://adilet.zan.kz" not in targets["word/_rels/document.xml.rels"]


def test_without_notes_there_is_nothing_of_them() -> None:
    bare = plain(paragraph("Текст"))
    assert NOTES not in names(bare)
    assert list(values(part(bare, "word/settings.xml"), "footnote", "id")) == []
