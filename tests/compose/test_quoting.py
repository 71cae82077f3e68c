"""Acts are named with the article or paragraph that is meant, names within names have inner quotation marks, initials are explained."""

import pytest

from ksii.compose import compose, refs
from ksii.compose.formats import Formats
from ksii.compose.labels import load
from ksii.compose.refs import inside, provision
from ksii.compose.writer import Writer
from ksii.document.nodes import Definitions
from ksii.document.walk import blocks, plain
from ksii.lint import as_of
from ksii.model.read import read
from ksii.model.strategy import Strategy
from ksii.source import parse

FILES = {
    "strategy.yaml": 'id: x\nlanguages: {authentic: [kk, ru]}\nedition: {date: "2026-01-16"}\nsections: [s]\n',
    "sections/s.yaml": "id: s\ntitle: {kk: Бөлім, ru: Раздел}\nbody:\n  - view: abbreviations\n",
    "laws.yaml": "laws: [{id: law, form: law, short: {kk: Заң, ru: Закон}}]",
    "terms.yaml": "terms: [{id: ai, term: {kk: жасанды интеллект}, abbreviation: {kk: ЖИ}}]",
    "roles.yaml": "bodies: [{id: kisi, name: {kk: Институт}, short: {kk: ҚСЗИ}}, {id: office, name: {kk: Кеңсе}, short: {kk: Кеңсе}}]",
}


def strategy() -> Strategy:
    """Return a small strategy with an act, an abbreviation and two bodies."""
    return read(parse({name: text.encode() for name, text in FILES.items()}))[0]


def writer(lang: str) -> Writer:
    """Return a writer of that strategy."""
    labels = load(lang)
    return Writer(strategy(), lang, labels, Formats(labels))


@pytest.mark.parametrize(
    ("article", "kk", "ru"),
    [
        (None, "Заң", "Закон"),
        ("36", "Заң, 36-бап", "Закон, статья 36"),
        ("15, 18", "Заң, 15, 18-баптар", "Закон, статьи 15, 18"),
        ("17(3)", "Заң, 17-баптың 3-тармағы", "Закон, пункт 3 статьи 17"),
        ("21(2), 21(3)", "Заң, 21-баптың 2, 3-тармақтары", "Закон, пункты 2, 3 статьи 21"),
        ("641-1", "Заң, 641-1-бап", "Закон, статья 641-1"),
    ],
)
def test_an_act_is_named_with_what_is_meant_of_it(article: str | None, kk: str, ru: str) -> None:
    assert provision(writer("kk"), "law", article) == kk
    assert provision(writer("ru"), "law", article) == ru


def test_the_provisions_of_an_act_are_called_as_references_call_them() -> None:
    assert [refs.article(writer("kk"), name) for name in ("7", "17(3)")] == ["7-бап", "17-баптың 3-тармағы"]
    assert [refs.article(writer("ru"), name) for name in ("7", "17(3)")] == ["статья 7", "пункт 3 статьи 17"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Радио", "Радио"), ("«Боюсь за работу»", "Боюсь за работу"), ("Закон «Об ИИ» в силе", "Закон „Об ИИ“ в силе")],
)
def test_a_name_has_no_quotation_marks_like_those_around_it(name: str, shown: str) -> None:
    assert inside(writer("ru"), name) == shown


def test_initials_of_bodies_are_explained_in_the_order_of_the_alphabet() -> None:
    whole = strategy()
    shown = next(it for it in blocks(compose(whole, "kk", as_of(whole, None))) if isinstance(it, Definitions))
    assert [plain(entry.term) for entry in shown.entries] == ["ЖИ", "ҚСЗИ"]
