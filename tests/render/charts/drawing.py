"""Charts for the tests, and what is found in their drawings."""

from collections.abc import Iterator
from xml.etree import ElementTree

from ksii.document.charts import Chart
from ksii.document.nodes import Figure
from ksii.document.walk import blocks
from ksii.render import theme
from ksii.render.charts import draw
from ksii.render.charts.labels import Box
from ksii.render.charts.lettering import estimate
from tests import shipped
from tests.render.sample import text

SVG = "{http://www.w3.org/2000/svg}"


def figure(chart: Chart, *, landscape: bool = False) -> Figure:
    return Figure("chart", text("Caption"), chart, "What it shows", landscape=landscape)


def source(chart: Chart | Figure) -> str:
    return draw(chart if isinstance(chart, Figure) else figure(chart), theme.load())


def root(chart: Chart | Figure) -> ElementTree.Element:
    return ElementTree.fromstring(source(chart))  # noqa: S314  (our own drawing)


def shapes(chart: Chart | Figure, name: str) -> list[ElementTree.Element]:
    """Return the elements of a class."""
    return [shape for shape in root(chart).iter() if name in (shape.get("class") or "").split()]


def number(shape: ElementTree.Element, name: str) -> float:
    return float(shape.get(name, ""))


def size(chart: Chart | Figure) -> tuple[float, float]:
    """Return the width and height of the view box."""
    _, _, width, height = (float(part) for part in root(chart).get("viewBox", "").split())
    return width, height


def said(chart: Chart | Figure, name: str) -> list[str]:
    return [shape.text or "" for shape in shapes(chart, name)]


def words(chart: Chart | Figure) -> list[tuple[str, Box]]:
    """Return every string of a chart with about the box that its letters take."""
    return list(_words(root(chart), 0.0, 13.0))


def _words(element: ElementTree.Element, down: float, letters: float) -> Iterator[tuple[str, Box]]:
    moved = element.get("transform", "translate(0 0)").removeprefix("translate(0 ").removesuffix(")")
    down, letters = down + float(moved), float(element.get("font-size", letters))
    if element.tag == f"{SVG}text" and element.text:
        width, x, y = estimate(element.text, letters), number(element, "x"), number(element, "y") + down
        left = x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[element.get("text-anchor", "start")]
        yield element.text, Box(left, y - 0.7 * letters, left + width, y)
    for child in element:
        yield from _words(child, down, letters)


def overlapping(chart: Chart | Figure) -> list[tuple[str, str]]:
    """Return the strings of a chart that stand on one another."""
    found = words(chart)
    return [(one, other) for place, (one, box) in enumerate(found) for other, another in found[:place] if box.meets(another)]


def outside(chart: Chart | Figure) -> list[str]:
    """Return the strings of a chart that reach beyond its view box."""
    sheet = Box(0, 0, *size(chart))
    return [string for string, box in words(chart) if not box.within(sheet)]


def drawn(lang: str) -> dict[str, Figure]:
    """Return the charts of the shipped strategy by the name of their view."""
    return {block.id.removeprefix("view-"): block for block in blocks(shipped.document(lang)) if isinstance(block, Figure)}
