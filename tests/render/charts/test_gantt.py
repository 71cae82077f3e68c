import datetime

import pytest

from ksii.document.nodes import Bar, Gantt
from tests.render.charts.drawing import SVG, figure, root, shapes, size, source

YEAR = (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))


def chart(*bars: Bar) -> Gantt:
    return Gantt(*YEAR, ((YEAR[0], "Q1"), (datetime.date(2026, 7, 1), "Q3")), bars)


def test_stages_activities_and_milestones_are_each_drawn_their_way() -> None:
    day = datetime.date(2026, 5, 1)
    plan = chart(Bar("Stage", *YEAR, "stage", "2026"), Bar("Work", day, YEAR[1]), Bar("Report", day, day, "milestone"))
    assert [len(shapes(plan, name)) for name in ("stage", "band", "activity", "milestone", "tick")] == [1, 1, 1, 1, 2]


def test_a_bar_begins_and_ends_where_its_days_do() -> None:
    half = Bar("Work", datetime.date(2026, 7, 2), YEAR[1])
    whole, later = (shapes(chart(bar), "activity")[0] for bar in (Bar("Work", *YEAR), half))
    assert float(later.get("width", "")) * 365 / 183 == pytest.approx(float(whole.get("width", "")), rel=0.01)


def test_a_bar_longer_than_the_chart_stays_inside() -> None:
    bar = Bar("Work", datetime.date(2020, 1, 1), datetime.date(2030, 1, 1))
    (shape,) = shapes(chart(bar), "activity")
    width, _ = size(chart(bar))
    assert float(shape.get("x", "")) + float(shape.get("width", "")) <= width


def test_it_grows_with_its_box_and_says_what_it_shows() -> None:
    svg = root(chart(Bar("Work", *YEAR, dates="all the year")))
    assert "width" not in svg.attrib
    assert svg.findtext(f"{SVG}title") == "What it shows"
    assert svg.findtext(f"{SVG}desc") == "Work: all the year"


def test_it_uses_no_style_sheet_and_names_its_font() -> None:
    svg = source(chart(Bar("Work", *YEAR)))
    assert 'font-family="Source Sans Pro"' in svg
    assert "style" not in svg


def test_words_are_escaped() -> None:
    assert shapes(chart(Bar("<b>&{{ 7*7 }}", *YEAR)), "label")[0].text == "<b>&{{ 7*7 }}"


def test_a_chart_without_bars_is_an_empty_grid() -> None:
    assert len(shapes(chart(), "tick")) == 2


def test_a_landscape_chart_is_wider() -> None:
    plan = chart(Bar("Work", *YEAR))
    assert size(plan)[0] == 720
    assert size(figure(plan, landscape=True))[0] == 1120
