"""A table over several pages says so above its later pages, for eyes only."""

import io

import pikepdf
import pypdfium2
import pytest

from ksii.document.nodes import Callout, Cell, Column, Row, Table
from ksii.render.pdf import render
from tests.render.pages import alone, prose, section
from tests.render.sample import text

pytestmark = pytest.mark.pdf

MARK = "Продолжение таблицы 7"
HEAD = 800


def table(name: str, rows: int, *, notes: tuple[str, ...] = ()) -> Table:
    lines = tuple(Row((Cell((text(f"{name} {number}"),)), Cell((text("слова " * 30),)))) for number in range(rows))
    said = tuple(text(note) for note in notes)
    columns = (Column(text("№")), Column(text("Слова")))
    return Table(name, text(f"Table {name}"), columns, lines, notes=said, number="7", label="Таблица 7", continued=MARK)


def heads(content: bytes) -> list[bool]:
    """Return of every page whether the mark stands above it."""
    return [MARK in page.get_textpage().get_text_bounded(bottom=HEAD - 20) for page in pypdfium2.PdfDocument(content)]


def test_the_mark_stands_above_later_pages_only() -> None:
    content = render(alone(section(prose("p"), table("t", 70)), section(prose("q"), name="next"))).bytes
    marked = heads(content)
    assert len(marked) > 2
    assert marked == [False] + [True] * (len(marked) - 1)


def test_a_page_after_the_table_has_no_mark() -> None:
    after = tuple(prose(f"after-{number}") for number in range(90))
    marked = heads(render(alone(section(table("t", 30), *after))).bytes)
    assert marked[0] is False
    assert True in marked
    assert marked[-1] is False


def test_the_first_page_of_the_next_table_has_no_mark() -> None:
    content = render(alone(section(table("t", 30), name="one"), section(table("u", 5), name="two"))).bytes
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)]
    assert all(MARK not in page for page in pages if "t 29" not in page and "u 0" in page)


def test_the_mark_is_not_read_out() -> None:
    with pikepdf.open(io.BytesIO(render(alone(section(table("t", 70)))).bytes)) as opened:
        for page in opened.pages[1:]:
            operations = list(pikepdf.parse_content_stream(page))
            marks = [one for one in operations if str(one.operator) == "BDC" and str(one.operands[0]) == "/Artifact"]
            assert len(marks) >= 3  # the mark, the number of the page, the repeated head


def test_notes_never_stand_alone_on_a_page() -> None:
    for rows in range(24, 36):
        content = render(alone(section(table("t", rows, notes=("Первое примечание. " * 8, "Второе примечание. " * 8))))).bytes
        for page in pypdfium2.PdfDocument(content):
            said = page.get_textpage().get_text_bounded()
            assert "примечание" not in said or "слова" in said


def test_what_follows_on_the_next_page_takes_no_row_along() -> None:
    notice = Callout("notice", "info", text("Notice"), (text("line"),) * 40)
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(render(alone(section(table("t", 12), notice))).bytes)]
    assert "t 11" in pages[0]
    assert "Notice" in pages[1]
