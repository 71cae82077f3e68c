import logging
import os
import re
import subprocess
import sys
import warnings

import pikepdf
import pydyf
import pytest

from ksii.document.nodes import Cell, Column, Paragraph, Ref, Row, Section, Table
from ksii.document.walk import plain, sections, words
from ksii.render import pdf
from ksii.render.pdf.watch import Allowed, strict
from tests.render.pages import LANDSCAPE, PORTRAIT, alone, edition, opened, printed, prose, section, sizes, wide
from tests.render.sample import LANGUAGES, document, text

pytestmark = pytest.mark.pdf

FRONT = 2
"""Pages before the text of the sample: the title page and the contents."""

CODE = """
import hashlib
from ksii.render import pdf
from tests.render.sample import document
print(hashlib.sha256(pdf.render(document("kk")).bytes).hexdigest())
"""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_is_printed(lang: str) -> None:
    found = "".join(printed(edition(lang).bytes)).replace("-", "")
    wanted = [re.sub(r"[\s-]", "", word) for word in words(document(lang))]
    assert [word for word in wanted if word not in found] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_contents_and_the_returned_numbers_name_the_page_of_each_section(lang: str) -> None:
    pages = printed(edition(lang).bytes)
    for one in sections(document(lang)):
        number, title = edition(lang).pages[one.id], re.sub(r"\s", "", one.label + plain(one.title))
        assert title in pages[FRONT + number - 1]
        assert f"{title}{number}" in pages[1]


def test_the_draft_mark_stands_on_every_page_and_not_on_approved_ones() -> None:
    assert all("DRAFT" in page for page in printed(edition("en").bytes))
    assert not any("DRAFT" in page for page in printed(pdf.render(document("en", draft=False)).bytes)[1:])


def test_wide_tables_lie_on_landscape_pages_and_what_follows_does_not() -> None:
    pages, shapes = printed(edition("en").bytes), sizes(edition("en").bytes)
    wide_ones = [number for number, shape in enumerate(shapes) if shape == LANDSCAPE]
    assert set(shapes) == {PORTRAIT, LANDSCAPE}
    assert all("Responsible" in pages[number] or "Figure2" in pages[number] for number in wide_ones)
    text_pages, numbers = shapes[FRONT:], edition("en").pages
    assert text_pages[numbers["budget"] - 1] == PORTRAIT
    assert text_pages[numbers["appendix"] - 1] == LANDSCAPE
    assert text_pages[numbers["appendix-after"] - 1] == PORTRAIT


@pytest.mark.parametrize(
    ("blocks", "shapes"),
    [
        ((section(wide("t")),), [LANDSCAPE]),
        ((section(prose("p"), wide("t"), prose("q")),), [LANDSCAPE, PORTRAIT]),
        ((section(wide("t")), section(prose("p"), name="next")), [LANDSCAPE, PORTRAIT]),
        ((section(Section("inner", 2, text("Inner"), (wide("t"),)), prose("p")),), [LANDSCAPE, PORTRAIT]),
        ((section(wide("t"), wide("u")),), [LANDSCAPE]),
        ((section(prose("p"), Section("inner", 2, text("Inner"), (prose("q"),)), wide("t")),), [PORTRAIT, LANDSCAPE]),
    ],
)
def test_pages_turn_with_no_empty_one_between(blocks: tuple[Section, ...], shapes: list[tuple[int, int]]) -> None:
    assert sizes(pdf.render(alone(*blocks)).bytes) == shapes


@pytest.mark.parametrize("lines", range(9, 13))
def test_a_caption_stays_with_the_first_row_and_a_note_with_the_last(lines: int) -> None:
    tall = text("слово " * 60)
    rows = tuple(Row((Cell((text(f"row{place}"), tall)), Cell((tall,)))) for place in range(4))
    table = Table("t", text("Caption"), (Column(text("a"), width=50.0), Column(text("b"), width=50.0)), rows, notes=(text("note"),))
    pages = printed(
        pdf.render(alone(section(*(prose(f"p{line}") for line in range(lines)), Section("s", 2, text("Heading"), (table,))))).bytes
    )
    place = {
        word: next(number for number, page in enumerate(pages) if word in page) for word in ("Heading", "Caption", "row0", "row3", "note")
    }
    assert place["Heading"] == place["Caption"] == place["row0"]
    assert place["row3"] == place["note"]


def test_column_heads_are_repeated_on_every_page_of_a_table() -> None:
    pages = printed(edition("ru").bytes)
    rows = [page for page in pages if "Этап" in page and "2750,0" in page]
    assert len(rows) > 1
    assert all("Мероприятие20262027Сумма" in page for page in rows)


def test_a_cell_longer_than_a_page_is_printed_whole() -> None:
    long = text(" ".join(f"word{place}" for place in range(900)))
    table = Table("t", text("Caption"), (Column(text("a"), width=25.0), Column(text("b"), width=75.0)), (Row((Cell((long,)), Cell())),))
    pages = printed(pdf.render(alone(section(table))).bytes)
    assert "Caption" in pages[0]
    assert "word0" in pages[0]
    assert "word899" in pages[-1]


@pytest.mark.slow
def test_same_document_same_bytes_in_any_process() -> None:
    runs = [{"PYTHONHASHSEED": "1", "TZ": "UTC"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Almaty", "LC_ALL": "C"}]
    made = {subprocess.run([sys.executable, "-c", CODE], env=os.environ | run, check=True, capture_output=True).stdout for run in runs}
    assert len(made) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_our_fonts_are_embedded(lang: str) -> None:
    fonts = [one for one in opened(lang).objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"]
    assert {re.sub(r"^/[A-Z]{6}\+", "", str(font.FontName)).replace("-Semi-Bold", "").replace("-Bold", "") for font in fonts} == {
        "Source-Sans-Pro",
        "Source-Serif-Pro",
    }
    assert all("/FontFile2" in font for font in fonts)


def test_a_character_that_our_fonts_lack_is_an_error() -> None:
    with pytest.raises(pdf.RenderWarningError, match=r"font|glyph"):
        pdf.render(alone(section(Paragraph("p", text("漢")))))


def test_a_reference_to_nothing_is_an_error() -> None:
    with pytest.raises(pdf.RenderWarningError, match="nowhere"):
        pdf.render(alone(section(Paragraph("p", (Ref("nowhere", "there"),)))))


def test_no_stream_ends_in_what_looks_like_an_end_of_line() -> None:
    stream = pydyf.Stream([b"\x0c"], compress=True)  # the checksum's last byte is 13
    assert stream.data.endswith(b"\r\nendstream")
    from ksii.render.pdf.archive import clear_ends  # noqa: PLC0415  (pydyf is imported with the engine)

    with clear_ends():
        assert stream.data.endswith(b"\x0c\nendstream")
    assert not any(b"\r\nendstream" in edition(lang).bytes for lang in LANGUAGES)


@pytest.mark.parametrize(
    "markup",
    [
        "<img src='https://example.org/a.png'>",
        "<img src='file:///etc/passwd'>",
        "<img src='data:image/png;base64,AAAA'>",
        "<link rel=attachment href='file:///etc/passwd'>",
        "<link rel=stylesheet href='https://example.org/a.css'>",
        "<style>@import 'https://example.org/a.css'</style>",
        "<p style=\"background: url('ftp://example.org/a.png')\">",
        "<style>@font-face { font-family: x; src: url('ksii:font/x/400') }</style>",
    ],
)
def test_the_layout_reads_nothing_but_our_fonts(markup: str) -> None:
    layout = pdf.prepare()
    with pytest.raises(pdf.RefusedRequestError), strict():
        layout.lay_out(f"<html lang=en><title>x</title>{markup}<p>words")


def test_the_fonts_are_handed_out() -> None:
    fetcher = pdf.prepare().Fetcher()
    assert fetcher("ksii:font/Source%20Serif%20Pro/400").read()[:4] == b"\x00\x01\x00\x00"


def test_the_library_that_makes_fonts_small_is_found() -> None:
    pdf.prepare()
    from weasyprint.text.ffi import harfbuzz_subset  # noqa: PLC0415  (imported with the engine)

    loadable = subprocess.run(["/sbin/ldconfig", "-p"], check=False, capture_output=True, text=True, encoding="utf-8").stdout
    assert (harfbuzz_subset is not None) == ("libharfbuzz-subset.so.0" in loadable)


def test_a_complaint_is_an_error() -> None:
    with pytest.raises(pdf.RenderWarningError, match="weasyprint: odd; UserWarning: strange"), strict(()):  # noqa: PT012
        logging.getLogger("weasyprint").warning("odd")
        warnings.warn("strange", stacklevel=1)


def test_a_complaint_with_a_reason_is_let_pass() -> None:
    with strict((Allowed("weasyprint: odd", "a reason"),)):
        logging.getLogger("weasyprint").warning("odd")
