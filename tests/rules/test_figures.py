"""Numbers in prose: what is typed is found in every form of writing, and no text is too strange."""

from hypothesis import given
from hypothesis import strategies as st

from ksii.rules.evidence.loose_figure import _loose

LANGUAGES = ("kk", "ru", "en", "de")
SENTENCES = {"kk": "Барлығы {} адам оқыды.", "ru": "Всего обучено {} человек.", "en": "In all {} people were trained.", "de": "{} Personen"}


@given(st.integers(min_value=2100, max_value=10**9), st.sampled_from(LANGUAGES), st.sampled_from(["", " ", "\u00a0", "\u202f", ","]))
def test_a_typed_number_is_found_however_it_is_grouped(number: int, lang: str, separator: str) -> None:
    written = f"{number:,}".replace(",", separator)
    assert list(_loose(SENTENCES[lang].format(written), lang)) == [written]


@given(
    st.integers(min_value=1, max_value=600),
    st.sampled_from(["статья {}", "пункт {} статьи 17", "№ {}", "приложение {}", "2026–2027, § {}"]),
)
def test_a_reference_is_no_figure(number: int, form: str) -> None:
    assert list(_loose(f"См. {form.format(number)}.", "ru")) == []


@given(st.text(), st.sampled_from(LANGUAGES))
def test_what_is_found_stands_in_the_text(text: str, lang: str) -> None:
    for number in _loose(text, lang):
        assert number in text.replace("**", "")
        assert number[0].isdigit()
