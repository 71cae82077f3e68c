"""Languages side by side: every paragraph beside the same in the other languages, nothing left out, nothing in a wrong column."""

import re
from collections import Counter
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
import tinyhtml5  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from ksii.build import LostError, side_by_side
from ksii.document.nodes import Document, Paragraph, Section, Table
from ksii.document.walk import blocks, plain, units, words
from ksii.release.reread import missing
from ksii.render import parallel
from ksii.render.parallel import merged, pairs, render
from ksii.render.pieces import pieces
from tests.render.sample import LANGUAGES, document, text

DOCUMENTS = [replace(document(lang), parallel="sample-160126-parallel") for lang in LANGUAGES]


@cache
def page() -> bytes:
    return render(DOCUMENTS)


@cache
def tree() -> Any:  # noqa: ANN401  (lxml's answers have too many types)
    return lxml_html.fromstring(page(), parser=lxml_html.HTMLParser(encoding="utf-8"))


def letters(strings: list[str]) -> Counter[str]:
    return Counter(letter for string in strings for letter in re.sub(r"\s", "", string))


def alone(lang: str, *names: str) -> Document:
    prose = tuple(Paragraph(name, text(f"{name} in {lang}")) for name in names)
    return replace(document(lang), blocks=(Section("only", 1, text("Only"), prose, "section"),))


@pytest.mark.parametrize("place", range(3))
def test_the_column_of_a_language_has_every_word_of_it_once(place: int) -> None:
    cells = tree().xpath(f"//div[contains(@class, 'cell')][@lang='{LANGUAGES[place]}']")
    assert letters([cell.text_content() for cell in cells]) == letters(words(DOCUMENTS[place]))
    assert list(missing(units(DOCUMENTS[place]), page(), "html")) == []


def test_what_is_lost_is_noticed() -> None:
    first = words(DOCUMENTS[0])[5]
    assert first in list(missing(units(DOCUMENTS[0]), page().replace(first.encode(), b""), "html"))


def test_a_page_without_the_words_of_a_language_is_not_published(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "render", lambda documents: render(documents[:2]))
    with pytest.raises(LostError, match=r"sample-160126-parallel\.html lacks \d+ texts of the documents"):
        side_by_side(DOCUMENTS)


def test_every_row_has_a_cell_per_language_and_an_id_of_its_own() -> None:
    rows = tree().xpath("//div[contains(@class, 'pair')]")
    assert {tuple(cell.get("lang") for cell in row) for row in rows} == {LANGUAGES}
    ids = tree().xpath("//@id")
    assert len(ids) == len(set(ids))


def test_links_in_the_text_lead_to_rows() -> None:
    targets = {href[1:] for href in tree().xpath("//main//a/@href") if href.startswith("#")}
    assert targets <= set(tree().xpath("//div[contains(@class, 'pair')]/@id"))
    assert targets


def test_a_paragraph_stands_beside_the_same_paragraph() -> None:
    (row,) = tree().xpath("//div[@id='mixed']")
    assert [cell.text_content().split()[0] for cell in row] == [
        next(piece for piece in pieces(it) if piece.id == "mixed").lines[0].inlines[0].children[0].text.split()[0]  # type: ignore[union-attr]
        for it in DOCUMENTS
    ]


def test_a_language_that_lacks_a_paragraph_says_so_in_its_own_words() -> None:
    made: Any = lxml_html.fromstring(render([alone("kk", "a", "c"), alone("ru", "a", "b", "c")]).decode())
    (row,) = made.xpath("//div[@id='b']")
    assert [cell.text_content().strip() for cell in row] == ["— Бұл тілде жоқ", "b in ru"]


def test_rows_follow_the_first_language_and_what_it_lacks_stands_where_others_have_it() -> None:
    found = [pair.id for pair in pairs([alone("kk", "a", "c"), alone("ru", "c", "b", "a"), alone("en", "z", "a")])]
    assert found == ["only", "z", "a", "c", "b"]


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), unique=True), min_size=1, max_size=4))
def test_merging_keeps_the_first_order_and_names_everything_once(columns: list[list[str]]) -> None:
    order = merged(columns)
    assert sorted(order) == sorted({name for column in columns for name in column})
    assert [name for name in order if name in columns[0]] == columns[0]


def test_cells_of_a_table_are_read_with_the_heads_of_their_columns() -> None:
    table = next(block for block in blocks(DOCUMENTS[1]) if isinstance(block, Table) and block.id == "measures")
    row = next(row for row in table.rows if len(row.cells) == len(table.columns))
    (cell,) = tree().xpath(f"//div[@id='{row.id or 'measures-row-1'}']/div[@lang='ru']")
    named = [plain(column.title) for column, it in zip(table.columns, row.cells, strict=True) if it.paragraphs and not it.header]
    assert cell.xpath("p/@data-head") == named
    assert len(named) > 1


def test_the_bar_chooses_among_the_languages_that_are_there() -> None:
    boxes = tree().xpath("//fieldset[@class='shown']//input")
    assert [(box.get("value"), box.get("checked") is not None) for box in boxes] == [(lang, True) for lang in LANGUAGES]
    assert b".without-ru .cell[lang=" in page()


def test_it_is_well_formed_and_says_which_page_it_is() -> None:
    parser = tinyhtml5.parser.HTMLParser()
    parser.parse(page().decode())
    assert parser.errors == []
    assert tree().xpath("//a[@aria-current]/@href") == ["sample-160126-parallel.html"]
    assert len(tree().xpath("//h1")) == 1


def test_same_documents_same_bytes() -> None:
    assert render(DOCUMENTS) == page()
