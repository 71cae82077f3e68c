"""The fixed words around findings: every area has a name, and every word is there in three languages with the same gaps."""

import string

from ksii.check.wording import LANGUAGES
from ksii.report.words import words
from ksii.rules import catalogue


def test_every_area_has_a_name() -> None:
    assert words()["area"].keys() == {rule.page.theme for rule in catalogue().values()} | {"other"}


def test_every_word_is_there_in_three_languages_with_the_same_gaps() -> None:
    for table in words().values():
        for key, said in table.items():
            fields = [{field for _, field, _, _ in string.Formatter().parse(said[lang]) if field} for lang in LANGUAGES]
            assert fields[0] == fields[1] == fields[2], key
