"""Places for signatures: in a PDF, fields that are there, tagged and empty before anybody signs; elsewhere a line to sign on."""

import io
from functools import cache

import pikepdf
import pytest

from ksii.document.nodes import Link, SignatureField, Signatures, Text
from ksii.document.walk import units
from ksii.release import reread
from ksii.render import docx, html, pdf
from tests.render.pages import alone, section

pytestmark = pytest.mark.pdf
ADDRESS = "https://example.org/releases#0123456789abcdef"
PLACES = Signatures(
    "signatures",
    (
        SignatureField("sig_seal", "Seal of the release"),
        SignatureField("sig_minister", "Minister of Water"),
        SignatureField("ts_archive", "Time stamp for the archive", quiet=True),
    ),
    ADDRESS,
    "Square code with the address",
    (Link(ADDRESS, (Text(ADDRESS),)),),
)
DOCUMENT = alone(section(PLACES))


@cache
def opened() -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf.render(DOCUMENT).bytes))


def test_every_field_is_an_empty_signature_field_with_a_description() -> None:
    fields = opened().Root.AcroForm.Fields
    assert [(str(it.T), str(it.FT), int(it.F), str(it.TU)) for it in fields] == [
        ("sig_seal", "/Sig", 132, "Seal of the release"),
        ("sig_minister", "/Sig", 132, "Minister of Water"),
        ("ts_archive", "/Sig", 132, "Time stamp for the archive"),
    ]
    assert not any("/V" in it for it in fields)
    assert all(it.AP.N.read_bytes() == b"" for it in fields)
    assert set(opened().Root.AcroForm.keys()) == {"/Fields"}


def test_fields_stand_on_the_page_in_a_box_of_their_own() -> None:
    page = opened().pages[-1]
    boxes = [[float(side) for side in it.Rect] for it in opened().Root.AcroForm.Fields]
    for left, bottom, right, top in boxes:
        assert 0 < left < right < float(page.MediaBox[2])
        assert 0 < bottom < top < float(page.MediaBox[3])
    assert [top for *_, top in boxes] == sorted((top for *_, top in boxes), reverse=True)
    assert str(page.Tabs) == "/S"


def test_fields_are_tagged_so_that_a_later_signature_is_no_change_of_the_structure() -> None:
    tree = opened().Root.StructTreeRoot
    numbers = list(tree.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for field in opened().Root.AcroForm.Fields:
        form = parents[int(field.StructParent)]
        assert str(form.S) == "/Form"
        assert not isinstance(form.K, pikepdf.Array)
        assert str(form.K.Type) == "/OBJR"
        assert form.K.Obj.objgen == field.objgen


def test_fields_bring_no_font_with_them() -> None:
    plain = pikepdf.open(io.BytesIO(pdf.render(alone(section())).bytes))
    count = [
        sum(isinstance(it, pikepdf.Dictionary) and it.get("/Type") == "/FontDescriptor" for it in one.objects) for one in (plain, opened())
    ]
    assert count[1] <= count[0] + 1


def test_the_code_has_a_text_alternative() -> None:
    figures = [it for it in opened().objects if isinstance(it, pikepdf.Dictionary) and it.get("/S") == "/Figure"]
    assert [str(it.Alt) for it in figures] == ["Square code with the address"]


def test_readers_of_every_format_see_who_signs_and_where() -> None:
    for kind, content in (("html", html.render(DOCUMENT)), ("docx", docx.render(DOCUMENT)), ("pdf", pdf.render(DOCUMENT).bytes)):
        assert list(reread.lost(units(DOCUMENT), content, kind)) == []
        text = reread.READERS[kind](content)
        assert "Minister of Water" in text
        assert "Time stamp for the archive" not in text


def test_a_page_on_screen_has_no_fields() -> None:
    page = html.render(DOCUMENT).decode()
    assert "data-field" not in page
    assert '<svg class="code"' in page
