from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ksii.document.charts import Part, Stack, Stacked
from tests.render.charts.drawing import SVG, drawn, number, outside, overlapping, root, said, shapes, size, source

YEARS = (("2026", "30.0"), ("2027", "60.0"))


def stack(label: str, *values: int) -> Stack:
    parts = tuple(Part(place, Decimal(value), f"{value}.0") for place, value in enumerate(values))
    return Stack(label, parts, f"{sum(values)}.0")


def chart(*stacks: Stack) -> Stacked:
    return Stacked(YEARS, stacks)


def lengths(stacked: Stacked) -> list[float]:
    """Return the lengths of all parts; the key's swatches come first."""
    return [number(shape, "width") for shape in shapes(stacked, "piece")][len(stacked.series) :]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 10**7), st.integers(1, 10**7)), min_size=1, max_size=6))
def test_every_part_is_as_long_as_it_is_worth(values: list[tuple[int, int]]) -> None:
    drawn_lengths = lengths(chart(*(stack("Bar", *pair) for pair in values)))
    worth = [value for pair in values for value in pair]
    unit = max(drawn_lengths) / max(worth)
    assert drawn_lengths == pytest.approx([value * unit for value in worth], abs=0.02)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 10**7), st.integers(1, 10**7)), min_size=1, max_size=6))
def test_what_stands_behind_a_bar_stays_inside_and_clear(values: list[tuple[int, int]]) -> None:
    bars = chart(*(stack("Bar", *pair) for pair in values))
    assert outside(bars) == []
    assert overlapping(bars) == []


def test_parts_follow_one_another_without_a_gap() -> None:
    first, second = shapes(chart(stack("Bar", 30, 60)), "piece")[2:]
    assert number(first, "x") + number(first, "width") == pytest.approx(number(second, "x"), abs=0.02)


def test_a_value_stands_in_its_part_or_where_that_is_too_short_behind_the_bar() -> None:
    bars = chart(stack("Long", 500, 400), stack("Short", 4, 500))
    assert said(bars, "inside") == ["500.0", "400.0"]
    assert said(bars, "quiet") == ["(4.0 + 500.0)"]


def test_the_only_part_of_a_bar_says_its_value_once() -> None:
    bars = Stacked(YEARS[:1], (stack("Bar", 30),))
    assert said(bars, "inside") + said(bars, "quiet") == []
    assert said(bars, "value") == ["2026 \N{EN DASH} 30.0", "30.0"]


def test_parts_differ_without_colour_too() -> None:
    """Each of the first four series has its own texture, the first none."""
    four = Stacked(tuple((str(year), "1") for year in range(4)), (stack("Bar", 100, 100, 100, 100),))
    swatches = [shape.get("d") for shape in shapes(four, "texture")][:3]
    assert len(set(swatches)) == len(swatches) == 3


def test_a_texture_stays_inside_its_part() -> None:
    bars = chart(stack("Bar", 10, 300))
    part = shapes(bars, "piece")[-1]
    xs = [float(pair.split()[0]) for pair in (shapes(bars, "texture")[-1].get("d") or "").replace("L", "M").split("M") if pair]
    assert min(xs) >= number(part, "x") - 0.1
    assert max(xs) <= number(part, "x") + number(part, "width") + 0.1


def test_a_long_name_makes_its_row_taller_and_stays_in_its_column() -> None:
    short, tall = chart(stack("Bar", 30, 60)), chart(stack("A name of many words " * 6, 30, 60))
    assert size(tall)[1] > size(short)[1]
    assert outside(tall) == []
    assert overlapping(tall) == []


def test_it_is_read_aloud_bar_by_bar() -> None:
    svg = root(chart(stack("Media", 30, 60)))
    assert svg.findtext(f"{SVG}title") == "What it shows"
    assert svg.findtext(f"{SVG}desc") == "Media: 90.0 (2026 \N{EN DASH} 30.0, 2027 \N{EN DASH} 60.0)"


def test_words_are_escaped() -> None:
    assert said(chart(stack("<b>&{{ 7*7 }}", 30, 60)), "name") == ["<b>&{{ 7*7 }}"]
    assert "style" not in source(chart(stack("Bar", 30, 60)))


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_budget_of_a_whole_strategy_can_be_read(lang: str) -> None:
    budget = drawn(lang)["budget-chart"]
    assert overlapping(budget) == []
    assert outside(budget) == []
