"""Footnotes on screen, side by side, and at the foot of printed pages."""

import io
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from lxml import html as lxml_html

from ksii.document.nodes import Document, Note, Paragraph, Section, Text
from ksii.document.passes.notes import number_notes
from ksii.document.walk import notes, units
from ksii.release.reread import lost, missing
from ksii.render import html, parallel, pdf
from tests.render.sample import LANGUAGES, document, text


def paragraph(name: str, said: str) -> Paragraph:
    return Paragraph(f"p-{name}", (Text(f"Text of {name}"), Note(f"footnote-{name}", text(said)), Text(".")))


def sample(lang: str) -> Document:
    inside = Section("inside", 2, text("Inside"), (paragraph("b", "Second."),))
    filler = tuple(Paragraph(f"filler-{place}", text("Words and words. " * 40)) for place in range(12))
    first = Section("first", 1, text("First"), (paragraph("a", "First."), inside, *filler), "section")
    second = Section("second", 1, text("Second"), (paragraph("c", "Third."),), "section")
    return number_notes(replace(document(lang), blocks=(first, second), parallel="sample-160126-parallel"))


def tree(page: bytes) -> Any:  # noqa: ANN401  (lxml's answers have too many types)
    return lxml_html.fromstring(page, parser=lxml_html.HTMLParser(encoding="utf-8"))


PAGE = html.render(sample("en"))


def test_on_screen_a_section_ends_with_its_notes_and_each_leads_back() -> None:
    root = tree(PAGE)
    assert [section.get("id") for section in root.xpath("//*[@role='doc-endnotes']/..")] == ["first", "second"]
    assert [it.text_content() for it in root.xpath("//*[@role='doc-endnotes']//li")] == ["1 First.", "2 Second.", "3 Third."]
    for call in root.xpath("//a[@role='doc-noteref']"):
        note = root.get_element_by_id(call.get("href")[1:])
        assert note.xpath("a[@role='doc-backlink']/@href") == [f"#{call.get('id')}"]
        assert note.xpath("a[@role='doc-backlink']")[0].text == call.text


def test_the_text_is_compared_first_and_the_notes_behind_it() -> None:
    made = sample("en")
    assert list(lost(units(made), PAGE, "html", (), notes(made))) == []
    assert list(lost(units(made), PAGE.replace(b"Third.", b""), "html", (), notes(made))) == ["Third."]


def test_side_by_side_no_id_is_there_twice_and_a_note_is_a_row() -> None:
    made = [sample(lang) for lang in LANGUAGES]
    root = tree(parallel.render(made))
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    rows = [(row.get("id"), [cell.text_content().strip() for cell in row]) for row in root.xpath("//div[contains(@class, 'footnote')]")]
    assert [name for name, _ in rows] == ["footnote-a", "footnote-b", "footnote-c"]
    assert rows[1][1] == ["2 Second."] * 3
    assert set(root.xpath("//a[@role='doc-noteref']/@href")) == {f"#{name}" for name, _ in rows}
    assert list(missing(notes(made[0]), parallel.render(made), "html")) == []


@pytest.mark.pdf
def test_in_print_a_note_stands_on_the_page_of_its_call() -> None:
    made = sample("en")
    content = pdf.render(made).bytes
    assert list(lost(units(made), content, "pdf", (), notes(made))) == []
    with pikepdf.open(io.BytesIO(content)) as opened:
        tags: list[Any] = [it for it in opened.objects if isinstance(it, pikepdf.Dictionary) and it.get("/S") == "/Note"]
        assert [str(tag.ID) for tag in tags] == ["footnote-a", "footnote-b", "footnote-c"]
        assert tags[0].Pg == opened.pages[0].obj
        assert tags[2].Pg != opened.pages[0].obj
        links = [it for it in opened.objects if isinstance(it, pikepdf.Dictionary) and it.get("/Subtype") == "/Link"]
        assert {"footnote-a", "footnote-a-call"} <= {str(link.Dest) for link in links if "/Dest" in link}
