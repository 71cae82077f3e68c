"""Fonts inside pages: enough letters, another name, the same bytes."""

import base64
import re
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from ksii.render import webfonts
from ksii.render.html import letters
from ksii.resources import fonts
from tests.render.sample import LANGUAGES, document

RULE = re.compile(r"@font-face \{ font-family: '([^']+)'; font-weight: (\d+); src: url\(data:font/woff2;base64,([^)]+)\)")


def opened(rules: str) -> dict[tuple[str, str], TTFont]:
    return {(family, weight): TTFont(BytesIO(base64.b64decode(data))) for family, weight, data in RULE.findall(rules)}


def test_every_face_of_the_editions_is_there() -> None:
    assert set(opened(webfonts.faces())) == {(webfonts.FAMILIES[family], str(weight)) for family, weight in fonts()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_letter_of_a_document_is_in_every_face(lang: str) -> None:
    wanted = {ord(letter) for letter in letters([document(lang)])}
    for font in opened(webfonts.faces(letters([document(lang)]))).values():
        assert wanted <= set(font.getBestCmap())


def test_a_rarer_letter_is_added_where_a_document_has_it() -> None:
    assert all(ord("ѳ") not in font.getBestCmap() for font in opened(webfonts.faces()).values())
    assert all(ord("ѳ") in font.getBestCmap() for font in opened(webfonts.faces("ѳ")).values())


def test_no_name_of_a_cut_down_font_is_the_reserved_one_and_its_licence_stays() -> None:
    for font in opened(webfonts.faces()).values():
        names = {record.nameID: str(record) for record in font["name"].names}
        assert not any("source" in names[number].lower() for number in (1, 3, 4, 6))
        assert "Adobe" in names[0]
        assert "SIL Open Font License" in names[13]


def test_same_letters_same_bytes_and_no_moment_of_making() -> None:
    again = webfonts._faces.__wrapped__(webfonts.USUAL)
    assert again == webfonts.faces()
    modified = {TTFont(path)["head"].modified for path in fonts().values()}
    assert {font["head"].modified for font in opened(again).values()} <= modified


def test_fonts_are_small() -> None:
    assert len(webfonts.faces()) < 130_000
