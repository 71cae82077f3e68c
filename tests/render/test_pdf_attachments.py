"""Files inside the PDF, with their kind, their relationship to the pages and the day of the edition."""

import io
from dataclasses import replace
from functools import cache

import pikepdf
import pytest

from ksii.document.nodes import Attachment
from ksii.render import pdf
from tests.render.pages import alone, prose, section

pytestmark = pytest.mark.pdf

FILES = (
    Attachment("a-source.zip", "application/zip", "Source", "Исходные тексты", b"PK\x05\x06" + bytes(18)),
    Attachment("a.odd", "application/x-odd", "Data", "Данные", b"{}"),
)


@cache
def content() -> bytes:
    return pdf.render(replace(alone(section(prose("p"))), attachments=FILES)).bytes


def test_files_are_inside_as_they_were() -> None:
    with pikepdf.open(io.BytesIO(content())) as opened:
        held = {name: file.get_file().read_bytes() for name, file in opened.attachments.items()}
        assert held == {one.name: one.content for one in FILES}
        assert [opened.attachments[one.name].description for one in FILES] == [one.description for one in FILES]


def test_each_says_what_it_is_to_the_document_once() -> None:
    with pikepdf.open(io.BytesIO(content())) as opened:
        said = [(str(one.UF), str(one.AFRelationship), str(one.EF.F.Subtype)) for one in opened.Root.AF]
    assert said == [("a-source.zip", "/Source", "/application/zip"), ("a.odd", "/Data", "/application/x-odd")]


def test_they_are_of_the_day_of_the_edition() -> None:
    with pikepdf.open(io.BytesIO(content())) as opened:
        params = [one.EF.F.Params for one in opened.Root.AF]
        assert {str(one[key]) for one in params for key in ("/CreationDate", "/ModDate")} == {"D:20260116000000Z"}


def test_without_files_nothing_is_said_of_them() -> None:
    with pikepdf.open(io.BytesIO(pdf.render(alone(section(prose("p")))).bytes)) as opened:
        assert "/AF" not in opened.Root
        assert not opened.attachments
