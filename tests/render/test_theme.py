from dataclasses import asdict

import pytest

from ksii.render import theme
from ksii.render.charts.matrix import DARKEST
from ksii.resources import templates

SOURCE = (templates() / "theme.toml").read_text(encoding="utf-8")
READABLE = 4.5  # WCAG 2.2, 1.4.3 at level AA
VISIBLE = 3.0  # 1.4.11, for bars of charts


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "muted", "accent", "signal"])
@pytest.mark.parametrize("ground", ["paper", "soft"])
def test_words_can_be_read_on_their_ground(scheme: str, ink: str, ground: str) -> None:
    palette = asdict(theme.load())[scheme]
    assert contrast(palette[ink], palette[ground]) >= READABLE


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_warnings_can_be_read_on_their_ground(scheme: str) -> None:
    palette = asdict(theme.load())[scheme]
    assert contrast(palette["signal"], palette["signal_soft"]) >= READABLE
    assert contrast(palette["ink"], palette["signal_soft"]) >= READABLE


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("series", ["series1", "series2", "series3", "series4"])
def test_parts_of_charts_stand_out_and_carry_words(scheme: str, series: str) -> None:
    palette = asdict(theme.load())[scheme]
    assert contrast(palette[series], palette["paper"]) >= max(VISIBLE, READABLE)


def mixed(colour: str, ground: str, opacity: float) -> str:
    pairs = ((int(it[place : place + 2], 16) for it in (colour, ground)) for place in (1, 3, 5))
    return "#" + "".join(f"{round(top * opacity + below * (1 - opacity)):02x}" for top, below in pairs)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_weights_and_chips_stand_out_on_the_darkest_cell_of_a_matrix(scheme: str) -> None:
    palette = asdict(theme.load())[scheme]
    darkest = mixed(palette["signal"], palette["paper"], DARKEST)
    assert contrast(palette["ink"], darkest) >= READABLE
    assert contrast(palette["accent"], darkest) >= VISIBLE


def test_the_measure_of_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("[light]\n", "[light]\nshadow = '#000000'\n"), "light: missing or unknown shadow"),
        (("lead = 12.5\n", ""), "sizes: missing or unknown lead"),
        (('ink = "#1b2428"', 'ink = "black"'), "light.ink is 'black'"),
        (('serif = "Source Serif Pro"', "serif = 'a\"; } body { color: red'"), "fonts.serif is"),
        (("left = 30.0", "left = -1.0"), "page.left is -1.0"),
        (("text_scale = 1.0909", "text_scale = 0.0"), "word.text_scale is 0.0"),
        (('head = "Arial"', "head = 3.0"), "word.head is 3.0"),
        (('ru-KZ = "ru-RU"', "ru-KZ = 'Russian'"), "proofing.ru-KZ is 'Russian'"),
        (("[dark]", "[night]"), "theme: missing or unknown dark, night"),
    ],
)
def test_a_wrong_theme_is_refused(change: tuple[str, str], complaint: str) -> None:
    with pytest.raises(theme.ThemeError, match=complaint.replace("(", r"\(")):
        theme.parse(SOURCE.replace(*change, 1))
