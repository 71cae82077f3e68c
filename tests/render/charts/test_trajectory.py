import datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ksii.document.charts import Kind, Point, Trajectories, Trajectory
from tests.render.charts.drawing import SVG, drawn, figure, number, outside, overlapping, root, said, shapes

WORDS = {"baseline": "baseline", "interim": "interim value", "target": "target", "apart": "not comparable"}


def point(year: int, value: int, kind: Kind = "interim", *, apart: bool = False) -> Point:
    return Point(datetime.date(year, 7, 1), Decimal(value), str(value), f"01.07.{year}", kind, apart)


def panel(*points: Point, title: str = "Awareness") -> Trajectory:
    return Trajectory("1", title, "per cent", points, Decimal(0), Decimal(100))


def chart(*panels: Trajectory, years: tuple[int, int] = (2025, 2027)) -> Trajectories:
    ticks = tuple((datetime.date(year, 1, 1), str(year)) for year in range(years[0], years[1] + 1))
    return Trajectories(ticks[0][0], datetime.date(years[1], 12, 31), ticks, panels, WORDS)


COURSE = panel(point(2025, 20, "baseline"), point(2026, 40), point(2027, 70, "target"))


def marks(shown: Trajectories) -> list[tuple[float, float]]:
    """Return the middles of all filled dots but that of the key."""
    return [(number(dot, "cx"), number(dot, "cy")) for dot in shapes(shown, "interim")[1:]]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 100), min_size=3, max_size=3, unique=True))
def test_a_value_stands_as_high_as_it_is_worth(values: list[int]) -> None:
    heights = [y for _, y in marks(chart(panel(*(point(2025 + place, value) for place, value in enumerate(values)))))]
    rises = [(heights[0] - height) / (value - values[0]) for height, value in zip(heights[1:], values[1:], strict=True)]
    assert rises == pytest.approx([0.5, 0.5], abs=0.11)


def test_values_stand_at_their_days() -> None:
    first, second, third = (x for x, _ in marks(chart(panel(*(point(2025 + place, 50) for place in range(3))))))
    assert second - first == pytest.approx(third - second, abs=0.2)


def test_baseline_interim_value_and_target_have_marks_of_their_own() -> None:
    shown = chart(COURSE)
    assert [len(shapes(shown, kind)) for kind in ("baseline", "interim", "target")] == [2, 2, 2]
    assert said(shown, "name")[:3] == ["baseline", "interim value", "target"]
    assert "not comparable" not in said(shown, "name")


def test_a_baseline_that_cannot_be_compared_stands_apart() -> None:
    shown = chart(panel(point(2025, 66, "baseline", apart=True), point(2026, 60), point(2027, 70, "target")))
    assert {ring.get("stroke-dasharray") for ring in shapes(shown, "baseline")} == {"2 2"}
    assert (shapes(shown, "line")[0].get("d") or "").count("L") == 1
    assert "not comparable" in said(shown, "name")


def test_the_plots_of_a_row_share_a_base_line() -> None:
    shown = chart(COURSE, panel(*COURSE.points, title="An indicator with a name of several lines"))
    bases = {(axis.get("d") or "").split()[1].split("h")[0] for axis in shapes(shown, "axis") if "h" in (axis.get("d") or "")}
    assert len(bases) == 1


def test_every_panel_says_its_unit_and_years() -> None:
    assert said(chart(COURSE), "quiet") == ["per cent", "2025", "2026", "2027"]


def test_of_many_years_only_some_are_named() -> None:
    shown = chart(COURSE, years=(2010, 2030))
    assert 2 < len(said(shown, "quiet")) - 1 < 21
    assert overlapping(shown) == []


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 100), min_size=2, max_size=3))
def test_labels_of_a_panel_stand_clear_of_each_other(values: list[int]) -> None:
    shown = chart(panel(*(point(2025 + place, value) for place, value in enumerate(values))))
    assert overlapping(shown) == []
    assert outside(shown) == []


def test_it_is_read_aloud_panel_by_panel() -> None:
    told = root(chart(COURSE)).findtext(f"{SVG}desc") or ""
    assert told.startswith("1. Awareness (per cent): 01.07.2025 \N{EN DASH} 20, 01.07.2026")


def test_a_landscape_page_has_more_panels_in_a_row() -> None:
    panels = chart(*[COURSE] * 6)
    upright, wide = ({number(shape, "y") for shape in shapes(figure(panels, landscape=turned), "value")} for turned in (False, True))
    assert len(wide) < len(upright)


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_the_indicators_of_a_whole_strategy_can_be_read(lang: str) -> None:
    indicators = drawn(lang)["kpi-chart"]
    assert overlapping(indicators) == []
    assert outside(indicators) == []
