from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ksii.document.charts import Matrix, Spot
from tests.render.charts.drawing import SVG, drawn, number, outside, overlapping, root, said, shapes


def chart(*cells: tuple[int, int]) -> Matrix:
    """Return a matrix of risks in cells given as (impact, probability)."""
    return Matrix("Impact", "Probability", 5, tuple(Spot(str(place), f"Risk {place}", *cell) for place, cell in enumerate(cells, 1)))


def cell(grounds: list[Element], across: int, up: int) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom side of a cell; cells are drawn row by row from the top."""
    shape = grounds[(5 - up) * 5 + across - 1]
    x, y = number(shape, "x"), number(shape, "y")
    return x, y, x + number(shape, "width"), y + number(shape, "height")


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=12))
def test_every_risk_stands_whole_in_its_cell(cells: list[tuple[int, int]]) -> None:
    matrix = chart(*cells)
    grounds = shapes(matrix, "heat")
    chips = shapes(matrix, "chip")[: len(cells)]
    numbers = said(matrix, "inside")[: len(cells)]
    for name, chip in zip(numbers, chips, strict=True):
        left, top, right, bottom = cell(grounds, *cells[int(name) - 1])
        x, y, r = (number(chip, key) for key in ("cx", "cy", "r"))
        assert left <= x - r < x + r <= right
        assert top <= y - r < y + r <= bottom


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=12))
def test_words_keep_clear_of_each_other(cells: list[tuple[int, int]]) -> None:
    assert overlapping(chart(*cells)) == []
    assert outside(chart(*cells)) == []


def test_a_cell_is_the_darker_the_more_it_weighs_and_says_its_weight() -> None:
    matrix = chart((1, 1))
    shades = {float(shape.get("fill-opacity", "")): None for shape in shapes(matrix, "heat")}
    weights = sorted({across * up for across in range(1, 6) for up in range(1, 6)})
    assert len(shades) == len(weights)
    assert {str(weight) for weight in weights} <= set(said(matrix, "name"))


def test_both_scales_are_named_and_numbered() -> None:
    matrix = chart((1, 1))
    assert said(matrix, "value") == ["Probability", "Impact"]
    assert said(matrix, "quiet") == ["5", "4", "3", "2", "1", "1", "2", "3", "4", "5"]


def test_the_key_names_every_risk_in_order() -> None:
    assert [line for line in said(chart((5, 3), (1, 2)), "name") if line.startswith("Risk")] == ["Risk 1", "Risk 2"]


def test_it_is_read_aloud_risk_by_risk() -> None:
    assert root(chart((5, 3))).findtext(f"{SVG}desc") == "1. Risk 1: Probability 3, Impact 5"


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_risks_of_a_whole_strategy_can_be_read(lang: str) -> None:
    risks = drawn(lang)["risk-matrix"]
    assert overlapping(risks) == []
    assert outside(risks) == []
