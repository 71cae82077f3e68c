"""Columns, total rows, group rows, terms and values."""

import pytest

from ksii.document import walk
from ksii.document.nodes import Cell, Column, Definition, Definitions, Row, Table
from ksii.release.reread.docx import printed
from ksii.render.docx.tables import spread
from tests.render.docx.opened import Q, part, plain, section, style_of, text, values

COLUMNS = (Column(text("Статья"), "start", 50.0), Column(text("2026"), "end", 25.0), Column(text("2027"), "center", 25.0))


def cells(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell((text(word),)) for word in words)


def table(*rows: Row) -> Table:
    return Table("budget", text("Бюджет"), COLUMNS, rows, label="Таблица 1", number="1")


def styles(*rows: Row) -> list[str]:
    return [style_of(para) for para in part(plain(table(*rows))).iter(f"{Q}p")][4:-1]


def test_cells_are_aligned_as_their_columns() -> None:
    assert styles(Row(cells("Связь", "1", "2"))) == ["TableText", "TableTextRight", "TableTextCentre"]


def test_a_total_is_set_apart() -> None:
    assert styles(Row(cells("Всего", "1", "2"), "total")) == ["TableTotal", "TableTotalRight", "TableTotalCentre"]


def spreads(row: Row, *widths: int) -> list[str]:
    """The words of each cell of a row in columns of these widths, in twips."""
    return [walk.plain(cell.paragraphs[0]) if cell.paragraphs else "" for cell in spread(row, widths)[1]]


def test_no_cells_are_merged() -> None:
    body = part(plain(table(Row(cells("Этап 1"), "group"), Row(cells("Связь", "1", "2")), Row(cells("Всего", "3"), "total"))))
    assert list(values(body, "gridSpan")) == list(values(body, "vMerge")) == []
    assert [len(list(row.iter(f"{Q}tc"))) for row in body.iter(f"{Q}tr")] == [3, 3, 3, 3]
    assert list(values(body, "pStyle")).count("TableGroup") == 3


def test_the_head_of_a_group_stands_where_it_has_room() -> None:
    assert spreads(Row(cells("Этап"), "group"), 2000, 2000) == ["Этап", ""]
    assert spreads(Row(cells("Подготовительный этап"), "group"), 540, 3000, 3000) == ["", "Подготовительный этап", ""]
    assert spreads(Row(cells("Длинное название " * 9), "group"), 540, 3000, 5000) == ["", "", "Длинное название " * 9]


def test_the_words_of_a_short_total_stay_before_its_sums() -> None:
    assert spreads(Row(cells("Всего за два года", "3"), "total"), 540, 3000, 900) == ["", "Всего за два года", "3"]


def test_a_cell_may_have_paragraphs_or_none() -> None:
    row = Row((Cell((text("Связь"), text("и доставка"))), Cell(), Cell((text("2"),))))
    assert styles(row) == ["TableText", "TableText", "TableTextRight", "TableTextCentre"]


def test_a_table_of_many_columns_is_set_smaller() -> None:
    broad = Table("t", text("Широкая"), (Column(text("А")),) * 7, (Row(cells(*"1234567")),))
    assert list(values(part(plain(broad)), "pStyle"))[1:-1] == ["BroadTableHead"] * 7 + ["BroadTableText"] * 7


def test_a_short_row_stays_whole_and_a_tall_one_may_break() -> None:
    rows = part(plain(table(Row(cells("слово", "1", "2")), Row(cells("слово " * 400, "1", "2"))))).iter(f"{Q}tr")
    assert [row.find(f"{Q}trPr/{Q}cantSplit") is not None for row in rows] == [True, True, False]


def test_a_row_with_too_many_cells_is_refused() -> None:
    with pytest.raises(ValueError, match="4 cells"):
        plain(table(Row(cells("1", "2", "3", "4"))))


def test_a_passport_is_named_after_its_section() -> None:
    passport = Definitions("passport", (Definition("d", text("Цель"), text("Доверие")),), "passport")
    body = part(plain(section("1", passport)))
    assert list(values(body, "tblCaption")) == ["Раздел 1"]
    assert list(values(body, "tblDescription")) == ["Цель"]


def test_short_terms_stand_beside_their_explanation_and_long_ones_before_it() -> None:
    short = Definitions("a", (Definition("ai", text("ИИ"), text("искусственный интеллект")),), "abbreviations")
    long = Definitions("b", (Definition("k", text("Коммуникационная стратегия"), text("этот документ")),), "glossary")
    assert printed(plain(short, long)) == ["ИИ искусственный интеллект", "Коммуникационная стратегия этот документ"]
