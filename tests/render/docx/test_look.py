"""The theme file is the one source of Word's fonts, sizes and languages."""

from dataclasses import replace

from ksii.render import theme
from ksii.render.docx import fonts, styles
from ksii.render.docx.look import Look
from ksii.render.theme import Word

OURS = theme.load()
OTHER = Look(replace(OURS, word=Word("Literata", "Golos Text", 2.0, 0.5)))
PLAIN = ("", "", "", "")


def test_fonts_are_those_of_the_theme() -> None:
    written = styles.part(OTHER, "ru-RU", PLAIN) + fonts.table(OTHER) + fonts.theme(OTHER)
    assert "Literata" in written
    assert "Golos Text" in written
    assert OURS.word.text not in written
    assert OURS.word.head not in written


def test_sizes_are_scaled_as_the_theme_says() -> None:
    assert (OTHER.text(11), OTHER.head(18)) == (44, 18)
    assert (Look(OURS).text(OURS.sizes.body), Look(OURS).head(10)) == (24, 18)


def test_spelling_knows_the_locale_or_the_one_that_serves_it() -> None:
    assert [Look(OURS).proofing(locale) for locale in ("kk-KZ", "ru-KZ", "en-GB", "uz-UZ")] == ["kk-KZ", "ru-RU", "en-GB", "uz-UZ"]


def test_a_name_with_special_characters_is_a_name() -> None:
    odd = Look(replace(OURS, word=Word('A "B" & C', "D", 1.0, 1.0)))
    assert "A &quot;B&quot; &amp; C" in styles.part(odd, "en-GB", PLAIN)
