"""Kazakh words are divided as its spelling has it; the words are written with all the places where they may be divided."""

import re

import pyphen
import pytest
from pypdfium2 import PdfDocument

from ksii.render import pdf
from ksii.resources import templates
from tests.render.pages import edition
from tools import hyphenation

pytestmark = pytest.mark.pdf

NATIVE = """
ақ-па-рат ал-ма ан-тал-ған ара-лық ар-на ас-та-на-лық-тар ба-ға-лау бай-ла-ныс бас-па-сөз бе-кі-ту бі-лім бө-лім бұ-қа-ра даң-ғыл
дең-гей ел-ші-лік ес-керт-пе жаң-ғырт-қан жа-ңа жа-сан-ды жас-та-ған жұ-мыс көр-сет-кіш көз-қа-рас қа-рар қо-ғам қор-қы-ныш қы-ран-дар
құ-жат құ-ры-лым мем-ле-кет-тік мә-се-ле нә-ти-же нұр-лан-ған өзен-дер өңір-лік өр-ке-ни-ет сен-бі-лік сұ-рақ тең-ге тұр-ғын
тұ-жы-рым-да-ма ты-ңай-ған түр-лі ұй-ғар-ған үй-лес-ті-ру үл-гі-лер үн-де-мей ха-лық шаң-ғы-шы ша-ра-лар шы-ғын ыс-тық іс-ші
ғы-лым ғи-мә-рат-тар гау-һар-лар қа-һар-ман жи-һаз айт-қан жұрт-шы-лық ұлт-тық шарт-тар өз-герт-кен сырт-қы қайт-пас
"""
GLIDES = """
ау-дан ау-дар-ма ауыл-дар ауа-рай жа-уап та-уар са-уат-ты-лық да-уыс тә-уел-сіз дә-уір та-уық уа-қыт уә-кіл уә-де-лер уран-дар
су-ық ту-ыс қу-ат-ты бу-ын ту-ын-ды жу-ыр-да ша-ру-а-шы-лық ку-ә-лік қи-ын жи-ын-тық ти-ім-ді оқи-ға қи-ял мә-де-ни-ет
ки-ім ти-іс-ті сөй-леу-ге зерт-теу-ші са-уу бо-лу-ы-на атау-лар тіз-бе-леу сой-ған
"""
LOANS = """
ин-тел-лект ин-тер-нет ком-му-ни-ка-ция ком-му-ни-ка-ци-я-лық стра-те-гия стра-те-ги-я-ны ау-ди-то-рия тех-но-ло-гия кон-фе-рен-ция
ми-нистр ми-нистр-лік мо-ни-то-ринг порт-фель фильм-дер аль-янс объ-ект субъ-ект компь-ю-тер кон-троль цен-трал элек-трон-дық
док-три-на ре-сурс-тар стан-дарт-тар пре-зи-дент мил-ли-ард ме-диа ра-дио те-ле-ар-на бри-финг-тер тест-тен ре-естр-лер суб-титр-мен
цифр-лық цифр-лан-ды-ру ба-ян-да-ма са-я-сат жа-рия жа-ри-я-лау си-яқ-ты зи-ян-ды со-юз-дық ма-ёр-дың ди-а-лог кли-ент-пен
кол-ледж-дер мес-сен-джер ве-дом-ство инс-ти-тут-тар
"""
TWO_STEMS = """
қа-зақ-стан қа-зақ-стан-дық өз-бек-стан ха-лық-ара-лық өз-ара өңір-ара-лық са-ла-ара-лық ел-ор-да көп-арна-лы
"""
WHOLE = "ант бет қар арт мойын сайын ЖИ ҚР ел үй ән мен ана ине оқу қою аяқ ауыл суы"


@pytest.fixture(scope="module")
def dictionary() -> pyphen.Pyphen:
    pdf.prepare()
    return pyphen.Pyphen(lang="kk")


@pytest.mark.parametrize("words", [NATIVE, GLIDES, LOANS, TWO_STEMS, WHOLE], ids=["native", "glides", "loans", "two-stems", "whole"])
def test_words_are_divided_between_syllables(dictionary: pyphen.Pyphen, words: str) -> None:
    wanted = words.split()
    assert [dictionary.inserted(word.replace("-", "")) for word in wanted] == wanted


def test_there_are_enough_words_with_every_letter() -> None:
    words = f"{NATIVE} {GLIDES} {LOANS} {TWO_STEMS}".split()
    assert len(set(words)) >= 150
    assert set("әғқңөұүһіёюяуи") <= set("".join(words))


def test_a_word_with_a_hyphen_gets_none_beside_it(dictionary: pyphen.Pyphen) -> None:
    assert dictionary.inserted("іс-шара", hyphen="|") == "іс-ша|ра"
    assert dictionary.inserted("сын-қатерлер", hyphen="|") == "сын-қа|тер|лер"
    assert dictionary.inserted("2027-жылға", hyphen="|") == "2027-жыл|ға"


def test_an_abbreviation_keeps_a_vowel_in_each_part(dictionary: pyphen.Pyphen) -> None:
    assert dictionary.inserted("ХҚКО") == "ХҚКО"


def test_every_pattern_has_letters_of_its_own() -> None:
    letters = [re.sub(r"\d", "", pattern) for pattern in hyphenation.patterns()]
    assert len(letters) == len(set(letters))


def test_the_file_is_what_the_rule_makes() -> None:
    assert (templates() / "hyphenation" / "kk.dic").read_text(encoding="utf-8") == hyphenation.text()


def test_kazakh_paragraphs_are_divided_at_the_ends_of_lines() -> None:
    text = "".join(page.get_textpage().get_text_bounded() for page in PdfDocument(edition("kk").bytes))
    assert len(re.findall("[а-яәғқңөұүһі]\x02[а-яәғқңөұүһі]", text)) > 5
