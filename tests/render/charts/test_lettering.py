import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from ksii.render.charts.lettering import SMALL, estimate, wrap
from ksii.resources import fonts
from tests.render.charts.drawing import drawn, words


@given(st.text(st.characters(codec="utf-8", exclude_characters="\n")), st.floats(10, 500), st.floats(5, 30))
def test_wrapping_loses_nothing(text: str, width: float, size: float) -> None:
    assert " ".join(wrap(text, width, size)) == text


@given(st.text("abcд ", min_size=1), st.floats(10, 500))
def test_no_line_of_several_words_is_wider_than_asked(text: str, width: float) -> None:
    assert [line for line in wrap(text, width, 10) if " " in line.strip() and estimate(line, 10) > width] == []


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_words_are_not_wider_than_they_are_taken_to_be(lang: str) -> None:
    """The estimate is on the safe side for all that the charts of a whole strategy say: at most a twentieth is missing."""
    path = next(path for name, path in fonts().items() if "Sans" in str(name) and "400" in str(name))
    with path.open("rb") as file, TTFont(file) as font:
        known, widths, whole = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        for chart in drawn(lang).values():
            for text, _ in words(chart):
                exact = sum(widths[known[ord(letter)]][0] for letter in text) * SMALL / whole
                assert exact <= estimate(text, SMALL) * 1.05, text
