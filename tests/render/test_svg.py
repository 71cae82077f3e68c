import datetime
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.document.nodes import Bar, Figure, Gantt
from ksii.render import theme
from ksii.render.svg import gantt, wrap
from tests.render.sample import document, text

SVG = "{http://www.w3.org/2000/svg}"
PLAN = document("kk").blocks[3]
YEAR = (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))


def figure(*bars: Bar) -> Figure:
    return Figure("chart", text("Caption"), Gantt(*YEAR, ((YEAR[0], "Q1"), (datetime.date(2026, 7, 1), "Q3")), bars), "What it shows")


def drawn(chart: Figure) -> ElementTree.Element:
    return ElementTree.fromstring(gantt(chart, theme.load()))  # noqa: S314  (our own drawing)


def shapes(chart: Figure, name: str) -> list[ElementTree.Element]:
    return [shape for shape in drawn(chart).iter() if shape.get("class") == name]


def test_stages_activities_and_milestones_are_each_drawn_their_way() -> None:
    day = datetime.date(2026, 5, 1)
    chart = figure(Bar("Stage", *YEAR, "stage", "2026"), Bar("Work", day, YEAR[1]), Bar("Report", day, day, "milestone"))
    assert [len(shapes(chart, name)) for name in ("stage", "band", "activity", "milestone", "tick")] == [1, 1, 1, 1, 2]


def test_a_bar_begins_and_ends_where_its_days_do() -> None:
    half = Bar("Work", datetime.date(2026, 7, 2), YEAR[1])
    whole, later = (shapes(figure(bar), "activity")[0] for bar in (Bar("Work", *YEAR), half))
    assert float(later.get("width", "")) * 365 / 183 == pytest.approx(float(whole.get("width", "")), rel=0.01)


def test_a_bar_longer_than_the_chart_stays_inside() -> None:
    bar = Bar("Work", datetime.date(2020, 1, 1), datetime.date(2030, 1, 1))
    (shape,) = shapes(figure(bar), "activity")
    width = float(drawn(figure(bar)).get("viewBox", "").split()[2])
    assert float(shape.get("x", "")) + float(shape.get("width", "")) <= width


def test_it_grows_with_its_box_and_says_what_it_shows() -> None:
    root = drawn(figure(Bar("Work", *YEAR, dates="all the year")))
    assert "width" not in root.attrib
    assert root.findtext(f"{SVG}title") == "What it shows"
    assert root.findtext(f"{SVG}desc") == "Work: all the year"


def test_it_uses_no_style_sheet_and_names_its_font() -> None:
    source = gantt(figure(Bar("Work", *YEAR)), theme.load())
    assert 'font-family="Source Sans Pro"' in source
    assert "style" not in source


def test_words_are_escaped() -> None:
    assert shapes(figure(Bar("<b>&{{ 7*7 }}", *YEAR)), "label")[0].text == "<b>&{{ 7*7 }}"


def test_a_chart_without_bars_is_an_empty_grid() -> None:
    assert len(shapes(figure(), "tick")) == 2


def test_a_landscape_chart_is_wider() -> None:
    chart = figure(Bar("Work", *YEAR))
    assert drawn(chart).get("viewBox", "").startswith("0 0 720")
    assert drawn(replace(chart, landscape=True)).get("viewBox", "").startswith("0 0 1120")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\n")), st.floats(10, 500), st.floats(5, 30))
def test_wrapping_loses_nothing(words: str, width: float, size: float) -> None:
    assert " ".join(wrap(words, width, size)) == words
