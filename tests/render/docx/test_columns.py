"""Columns are as wide as their longest words, as far as there is room, and together as wide as the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.document import walk
from ksii.document.nodes import Cell, Column, Definition, Definitions, Row, Table
from ksii.render import theme
from ksii.render.docx.columns import TERM_SHARE, column_widths, fitted, grid, measure, needs, term_widths
from ksii.render.docx.look import Look
from tests.render import sample
from tests.render.docx.opened import text

LOOK = Look(theme.load())
WIDTHS = st.lists(st.integers(1, 9000), min_size=1, max_size=12)


def table(*words: str) -> Table:
    columns = tuple(Column(text("А"), width=100 / len(words)) for _ in words)
    return Table("t", text("Таблица"), columns, (Row(tuple(Cell((text(word),)) for word in words)),))


@given(st.lists(st.floats(0, 100), min_size=1, max_size=12), st.integers(1000, 20000))
def test_columns_add_up_to_the_width(shares: list[float], width: int) -> None:
    assert sum(grid(shares, width)) == width


def test_columns_without_width_are_equal() -> None:
    assert grid([0.0, 0.0, 0.0], 9000) == [3000, 3000, 3000]


@given(st.lists(st.tuples(st.integers(1, 9000), st.integers(1, 9000)), min_size=1, max_size=12))
def test_moved_room_is_neither_lost_nor_made(pairs: list[tuple[int, int]]) -> None:
    widths, needed = zip(*pairs, strict=True)
    assert sum(fitted(widths, needed)) == sum(widths)


@given(WIDTHS, st.data())
def test_where_there_is_room_for_all_words_every_column_has_its_own(widths: list[int], data: st.DataObject) -> None:
    needed = grid(data.draw(st.lists(st.floats(1, 100), min_size=len(widths), max_size=len(widths))), sum(widths))
    assert all(width >= need - 1 for width, need in zip(fitted(widths, needed), needed, strict=True))


def test_columns_that_have_what_they_need_stay_as_they_are() -> None:
    assert fitted([3000, 5000], [1000, 2000]) == [3000, 5000]


def test_a_long_word_gets_room_from_a_column_of_short_ones() -> None:
    crowded = table("Автоматтандырылған", *["да және да"] * 6)
    widths, needed = column_widths(crowded, LOOK), needs(crowded, LOOK)
    assert all(width >= need for width, need in zip(widths, needed, strict=True))


@pytest.mark.parametrize("lang", sample.LANGUAGES)
def test_no_word_of_a_document_is_wider_than_its_column(lang: str) -> None:
    tables = [block for block in walk.blocks(sample.document(lang)) if isinstance(block, Table)]
    assert tables
    for each in tables:
        assert all(width >= need for width, need in zip(column_widths(each, LOOK), needs(each, LOOK), strict=True))


def test_terms_get_more_room_only_where_a_word_of_theirs_needs_it() -> None:
    short, long = (Definitions("d", (Definition("e", text(term), text("…")),), "passport") for term in ("Цель", "Межведомственная" * 2))
    assert term_widths(short, LOOK) == grid([TERM_SHARE, 1 - TERM_SHARE], LOOK.width())
    assert term_widths(long, LOOK)[0] > term_widths(short, LOOK)[0]
    assert sum(term_widths(long, LOOK)) == LOOK.width()


def test_an_address_may_be_broken() -> None:
    assert measure("https://" + "example." * 40) == measure("https://example.example.")


def test_a_word_is_measured_by_its_letters() -> None:
    assert measure("или") < measure("нона") < measure("шщжю")
    assert measure("МИР") > measure("мир")
