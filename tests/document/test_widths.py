"""Column widths come from the words: no column starves, and the room goes where it lowers the rows."""

from ksii.document.nodes import Cell, Column, Row, Table, Text
from ksii.document.passes.widths import widths


def table(heads: tuple[str, ...], *rows: tuple[str, ...]) -> Table:
    """Return a table of words."""
    lines = tuple(Row(tuple(Cell(((Text(words),),)) for words in row)) for row in rows)
    return Table("t", (), tuple(Column((Text(head),)) for head in heads), lines)


def test_widths_add_up_to_a_hundred() -> None:
    assert sum(widths(table(("a", "b", "c"), ("one", "two", "three " * 40)))) == 100


def test_the_longer_text_gets_the_wider_column() -> None:
    short, long = widths(table(("a", "b"), ("word " * 5, "word " * 80)))
    assert long > 3 * short


def test_two_equally_long_columns_share_the_room() -> None:
    number, left, right = widths(table(("№", "a", "b"), ("1", "word " * 50, "word " * 50)))
    assert abs(left - right) < 4
    assert number < 8


def test_a_column_is_no_narrower_than_its_head() -> None:
    year, text = widths(table(("Ответственный", "b"), ("—", "word " * 400)))
    assert year > 12
    assert text < 88


def test_a_long_word_is_not_broken_for_the_sake_of_the_text_beside_it() -> None:
    word, text = widths(table(("a", "b"), ("Коммуникациялық", "word " * 400)))
    assert word > 100 * len("Коммуникациялық") / 104
    assert text > word
