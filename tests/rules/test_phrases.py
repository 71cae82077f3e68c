"""Phrases are found whatever endings their words have, and nothing else is."""

import pytest

from ksii.rules._phrases import begun, named, whole


@pytest.mark.parametrize(
    ("phrase", "lang", "text"),
    [
        ("машинный разум", "ru", "Возможности машинного разума"),
        ("машинный разум", "ru", "Машинным  разумом"),
        ("Министерство культуры и информации", "ru", "в Министерстве культуры и информации"),
        ("Восточно-Казахстанская область", "ru", "из Восточно-Казахстанской области"),
        ("жасанды интеллект", "kk", "жасанды интеллектінің"),
        ("әкімдік", "kk", "әкімдігінде"),
        ("Сыбайлас жемқорлыққа қарсы іс-қимыл агенттігі", "kk", "Сыбайлас жемқорлыққа қарсы іс-қимыл агенттігінің"),
        ("«Цифрлық Қазақстан» бағдарламасы", "kk", "«Цифрлық Қазақстан» бағдарламасымен"),
        ("data library", "en", "Data libraries are not found, a data library’s use is"),
    ],
)
def test_a_name_is_found_in_any_case_and_number(phrase: str, lang: str, text: str) -> None:
    assert named(phrase, lang).found(text)


@pytest.mark.parametrize(
    ("phrase", "lang", "text"),
    [
        ("машинный разум", "ru", "Машинные решения. Разум человека"),
        ("Тараз", "kk", "тарату туралы"),
        ("СМИ", "ru", "Смирнов, СМИРНОВ"),
        ("Астана", "ru", "астана, пристань"),
        ("чат", "ru", "начат"),
    ],
)
def test_a_name_is_not_found_across_sentences_in_other_words_or_in_small_letters(phrase: str, lang: str, text: str) -> None:
    assert not named(phrase, lang).found(text)


def test_a_stem_finds_all_words_that_begin_with_it() -> None:
    assert begun("библиотек данн").found("Открыты библиотеки данных")
    assert not begun("библиотек данн").found("Библиотеки и данные")


@pytest.mark.parametrize(("text", "found"), [("ЖИ жүйесі", True), ("ЖИ-дің күші", True), ("ЖИЫН", False), ("AI-ЖИ", False)])
def test_an_abbreviation_is_found_as_it_stands(text: str, *, found: bool) -> None:
    assert whole("ЖИ").found(text) is found


def test_the_rest_of_a_name_after_a_hyphen_is_no_ending() -> None:
    assert whole("AI").found("AI-based, AI")
    assert not whole("AI").found("AI-Sana")


def test_a_phrase_is_taken_out() -> None:
    assert named("Год интеллекта", "ru").removed("В Году интеллекта и Года интеллекта") == "В  и "


@pytest.mark.parametrize("phrase", ["", "–", "«»"])
def test_a_phrase_without_words_is_found_nowhere(phrase: str) -> None:
    assert not named(phrase, "ru").found("«–» текст")
    assert not begun(phrase).found("«–» текст")
