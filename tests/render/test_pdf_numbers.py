"""What is printed at the foot, what the contents say and what programs call a page are one number."""

import io
import re
from dataclasses import replace
from functools import cache

import pikepdf
import pypdfium2
import pytest

from ksii.document.nodes import Contents, Document
from ksii.document.passes.contents import fill_contents
from ksii.render import pdf
from tests.render.pages import alone, prose, section
from tests.render.sample import document

pytestmark = pytest.mark.pdf

FRONT = 2  # title page; contents with the list of tables and figures below, where there is room for it
FOOT = 45


@cache
def sample() -> tuple[Document, pdf.PdfEdition]:
    whole = document("ru")
    cover, contents, *body = whole.blocks
    listed = fill_contents(replace(whole, blocks=(cover, contents, Contents("captions", "Перечень", role="captions"), *body)))
    return listed, pdf.render(listed)


def sheets() -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(sample()[1].bytes)


def test_pages_are_called_what_is_printed_on_them() -> None:
    opened = sheets()
    printed = [page.get_textpage().get_text_bounded(top=FOOT).strip() for page in opened]
    labels = [opened.get_page_label(place) for place in range(len(opened))]
    assert labels[:4] == ["i", "ii", "1", "2"]
    assert printed == ["", *labels[1:]]


def test_the_text_begins_at_one() -> None:
    whole, edition = sample()
    assert edition.pages["context"] == 1
    assert edition.pages["plan"] == 1 + next(place for place, page in enumerate(texts()[FRONT:]) if "2 План реализации" in page)
    assert {block.id for block in whole.blocks[3:]} <= edition.pages.keys()


def texts() -> list[str]:
    return [page.get_textpage().get_text_bounded(bottom=FOOT) for page in sheets()]


def test_the_contents_and_the_list_give_those_numbers() -> None:
    whole, edition = sample()
    said = [int(number) for number in re.findall(r"(\d+)\r?$", texts()[1], re.MULTILINE)]
    lists = [block for block in whole.blocks if isinstance(block, Contents)]
    assert said == [edition.pages[entry.target] for block in lists for entry in block.entries]


def test_the_list_names_tables_and_then_figures() -> None:
    text = " ".join(texts()[1].split())
    assert text.index("Таблица 1") < text.index("Таблица 4") < text.index("Рисунок 1") < text.index("Рисунок 2")


def test_the_list_is_a_bookmark_as_the_contents_are() -> None:
    with pikepdf.open(io.BytesIO(sample()[1].bytes)) as opened, opened.open_outline() as outline:
        assert [item.title for item in outline.root][:3] == ["Содержание", "Перечень", "1 Введение и контекст"]


def test_without_front_pages_all_are_arabic() -> None:
    opened = pypdfium2.PdfDocument(pdf.render(alone(section(prose("p")))).bytes)
    assert opened.get_page_label(0) == "1"
