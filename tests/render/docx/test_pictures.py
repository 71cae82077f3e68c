"""Charts: SVG with a PNG for programs that show none, and words for those who can't see either."""

import pytest

from ksii.document import walk
from ksii.document.nodes import Figure
from ksii.release.reread.docx import printed
from ksii.render.docx import render
from ksii.render.docx.pictures import WP, A
from ksii.render.png import png
from tests.render import sample
from tests.render.docx.opened import Q, names, part

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100"><rect width="400" height="100" fill="#0b5a73"/></svg>'
TALL = SVG.replace("400", "50").replace('0 0 50 100"', '0 0 50 500"')
EN = sample.document("en")
FIGURES = [block for block in walk.blocks(EN) if isinstance(block, Figure)]


def sizes(data: bytes) -> list[tuple[int, int]]:
    return [(int(each.get("cx", "")), int(each.get("cy", ""))) for each in part(data).iter(f"{{{WP}}}extent")]


@pytest.fixture(scope="module")
def data() -> bytes:
    return render(EN, charts={figure.id: (SVG, png(SVG, 800)) for figure in FIGURES} | {"elsewhere": (SVG, b"")})


def test_a_chart_is_there_as_svg_and_as_png(data: bytes) -> None:
    media = [name for name in names(data) if name.startswith("word/media/")]
    assert media == ["word/media/image1.png", "word/media/image1.svg", "word/media/image2.png", "word/media/image2.svg"]
    assert len(list(part(data).iter(f"{{{A}}}blip"))) == 2


def test_a_chart_says_what_it_shows(data: bytes) -> None:
    shown = list(part(data).iter(f"{{{WP}}}docPr"))
    assert [each.get("descr") for each in shown] == [figure.alt for figure in FIGURES]
    assert [each.get("title") for each in shown] == [walk.plain(figure.caption) for figure in FIGURES]
    assert len({each.get("id") for each in shown}) == 2


def test_a_chart_is_as_wide_as_the_text_and_keeps_its_shape(data: bytes) -> None:
    (width, height), (wide, _) = sizes(data)
    assert width == pytest.approx(165 * 36000, rel=0.001)
    assert wide == pytest.approx(257 * 36000, rel=0.001)
    assert height == pytest.approx(width / 4, rel=0.001)


def test_a_tall_chart_leaves_room_for_its_caption() -> None:
    (_, height), _ = sizes(render(EN, charts={figure.id: (TALL, png(TALL, 100)) for figure in FIGURES}))
    assert height < (297 - 40) * 36000


def test_without_a_chart_there_is_its_caption(data: bytes) -> None:
    bare = render(EN)
    assert not list(part(bare).iter(f"{Q}drawing"))
    assert printed(bare) == printed(data)


def test_png_is_as_wide_as_asked() -> None:
    assert int.from_bytes(png(SVG, 640)[16:20]) == 640


def test_lettering_comes_from_the_packaged_fonts() -> None:
    lettered = SVG.replace("/></svg>", '/><text x="10" y="60" font-family="{}" font-size="40" fill="#fff">Әңғү</text></svg>')
    blank = png(SVG, 400)
    assert png(lettered.format("Source Sans Pro"), 400) != blank
    assert png(lettered.format("Source Sans Pro"), 400) != png(lettered.format("Source Serif Pro"), 400)


def test_what_is_not_svg_is_refused() -> None:
    with pytest.raises(ValueError, match="root node"):
        png("<p>", 100)
