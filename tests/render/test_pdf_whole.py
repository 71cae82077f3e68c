"""A table over several pages is one table of the tags, with one head, and every cell names headings that are there."""

import io
from collections.abc import Iterator

import pikepdf
import pytest

from ksii.document.nodes import Cell, Column, Row, Table
from ksii.render.pdf import render
from tests.render.pages import alone, section
from tests.render.sample import text

pytestmark = pytest.mark.pdf

LONG = "A cell of many words. " * 12


def row(number: int) -> Row:
    return Row((Cell((text(f"Row {number}"),), header=True), Cell((text(LONG),)), Cell((text(str(number)),))))


@pytest.fixture(scope="module")
def pdf() -> pikepdf.Pdf:
    columns = tuple(Column(text(name)) for name in ("No.", "Words", "Number"))
    table = Table("long", text("A long table"), columns, tuple(map(row, range(60))))
    return pikepdf.open(io.BytesIO(render(alone(section(table))).bytes))


def tags(tag: pikepdf.Object, kind: str) -> Iterator[pikepdf.Object]:
    """Yield the tags of a kind at and below one."""
    if isinstance(tag, pikepdf.Dictionary):
        if tag.get("/S") == kind:
            yield tag
        for kid in tag.get("/K", []):
            yield from tags(kid, kind)


def test_the_table_is_over_pages_and_one(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root.StructTreeRoot.K[0]
    assert len(pdf.pages) > 2
    assert [len(list(tags(root, kind))) for kind in ("/Table", "/THead", "/TBody", "/TR", "/TH", "/TD")] == [1, 1, 1, 61, 63, 120]


def test_cells_name_headings_that_are_there(pdf: pikepdf.Pdf) -> None:
    (table,) = tags(pdf.Root.StructTreeRoot.K[0], "/Table")
    names = {str(cell.ID) for cell in tags(table, "/TH")}
    named = [{str(name) for name in cell.A.Headers} for cell in tags(table, "/TD")]
    assert all(len(headers) == 2 and headers <= names for headers in named)


def test_every_tag_knows_its_parent(pdf: pikepdf.Pdf) -> None:
    (table,) = tags(pdf.Root.StructTreeRoot.K[0], "/Table")
    for kind in ("/TBody", "/TR", "/TH", "/TD"):
        for tag in tags(table, kind):
            assert any(kid == tag for kid in tag.P.K if isinstance(kid, pikepdf.Dictionary))
