"""The list of tables and figures in Word: lines with links and page numbers, in the style that Word has for it."""

from ksii.document.nodes import Contents, Entry
from tests.render.docx.opened import Q, instructions, part, plain, section, text, values

ENTRIES = (Entry("section-1", "Таблица 1", text("Первая"), 1), Entry("section-2", "Рисунок 1", text("Вторая"), 1))
LIST = Contents("captions", "Перечень таблиц и рисунков", ENTRIES, "captions")


def test_every_line_leads_to_its_caption_and_knows_its_page() -> None:
    body = part(plain(LIST, section("1"), section("2")))
    lines = [line for line in body.iter(f"{Q}p") if "TableOfFigures" in values(line, "pStyle")]
    assert ["".join(words.text or "" for words in line.iter(f"{Q}t")) for line in lines] == ["Таблица 1 Первая", "Рисунок 1 Вторая"]
    assert [code.split()[0] for code in instructions(body)] == ["PAGEREF", "PAGEREF"]
    anchors = list(values(body, "hyperlink", "anchor"))
    assert set(anchors) <= set(values(body, "bookmarkStart", "name"))
    assert len(set(anchors)) == 2


def test_the_style_of_the_lines_is_defined() -> None:
    styles = part(plain(LIST, section("1"), section("2")), "word/styles.xml")
    assert "table of figures" in values(styles, "name")
    assert "TableOfFigures" in {style.get(f"{Q}styleId") for style in styles.iter(f"{Q}style")}
