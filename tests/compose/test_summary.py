"""The strategy on one page: what is on it, that it stays one page, and that no format loses a word of it."""

import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from ksii.compose import compose
from ksii.compose.summary import FEARS, KPIS, RISKS, summarise
from ksii.document.dump import dump
from ksii.document.nodes import Definitions, Document, List, Section
from ksii.document.walk import blocks, plain, units
from ksii.extras import ExtraError, raise_if_long
from ksii.lint import as_of
from ksii.model.read import read
from ksii.release import reread
from ksii.release.reread.pdf import pages
from ksii.render import edition
from ksii.source import parse
from tests import shipped

READING = shipped.reading()
WHOLE = shipped.documents()
PAGES = {lang: summarise(READING.strategy, document) for lang, document in WHOLE.items()}
HEAD = 'id: x\ntitle: {ru: Стратегия}\nlanguages: {authentic: [ru]}\nedition: {date: "2026-01-16"}\nsections: [s]\n'


def card(document: Document, key: str) -> list[tuple[str, str]]:
    """Return the pairs of a card."""
    found = next(block for block in blocks(document) if block.id == f"summary-{key}-list")
    assert isinstance(found, Definitions)
    return [(plain(entry.term), plain(entry.children)) for entry in found.entries]


def small(**files: str) -> Document:
    """Return the summary of a small strategy."""
    named = {"strategy.yaml": HEAD} | {name.replace("_", "/") + ".yaml": text for name, text in files.items()}
    strategy, _ = read(parse({name: text.encode() for name, text in named.items()}))
    return summarise(strategy, compose(strategy, "ru", as_of(strategy, None)))


@pytest.mark.parametrize("lang", PAGES)
def test_the_cards_of_every_language_are_the_same(lang: str) -> None:
    titles = [block.id for block in blocks(PAGES[lang]) if isinstance(block, Section)]
    keys = ("goals", "kpis", "budget", "stages", "audiences", "fears", "risks", "answers", "decisions")
    assert titles == ["summary", *(f"summary-{key}" for key in keys)]
    assert [len(card(PAGES[lang], key)) for key in ("kpis", "fears", "risks")] == [KPIS, FEARS, RISKS]


def test_it_stands_beside_the_document() -> None:
    document = PAGES["ru"]
    assert document.stem == "ks-ii-160126-ru-summary"
    assert [it.stem for it in document.siblings] == [f"ks-ii-160126-{lang}-summary" for lang in ("kk", "ru", "en")]
    assert document.title == f"{WHOLE['ru'].title}: краткая справка"
    assert document.words == WHOLE["ru"].words


def test_money_is_that_of_the_budget_and_said_to_be_an_example() -> None:
    *years, (word, whole) = card(PAGES["ru"], "budget")
    assert years == [("2026", "2\xa0705,5\xa0млн\xa0тенге"), ("2027", "2\xa0703,0\xa0млн\xa0тенге")]
    assert (word, whole) == ("Всего", "5\xa0408,5\xa0млн\xa0тенге. Суммы приведены как пример и не являются утвержденным бюджетом.")


def test_a_start_is_shown_only_where_it_can_be_compared() -> None:
    shown = dict(card(PAGES["en"], "kpis"))
    assert shown["Adults who use AI"] == "51.1%\xa0→ 60% (31.12.2027)"
    assert shown["Awareness of AI"] == "70% (31.12.2026)"


def test_every_goal_has_an_indicator_on_it() -> None:
    goals = READING.strategy.goals
    shown = {term for term, _ in card(PAGES["en"], "kpis")}
    titles = {goal.id: {(kpi.title or {})["en"] for kpi in goals.kpis if kpi.goal == goal.id} for goal in goals.goals}
    assert all(shown & of_goal for of_goal in titles.values())


def test_the_purpose_is_the_first_sentence_of_the_text() -> None:
    section = (
        "id: s\ntitle: {ru: Раздел}\nbody:\n  - {id: p, text: {ru: 'Приказ т. е. 2026 г. No. 5 для всех (далее – Все). Вторая фраза.'}}\n"
    )
    assert "summary-purpose: Приказ т. е. 2026 г. No. 5 для всех (далее – Все).\n" in dump(small(sections_s=section))


def test_heavier_fears_and_risks_come_first() -> None:
    fears = "fears: [{id: low, title: {ru: Малый}, severity: low}, {id: high, title: {ru: Большой}, severity: high}]\n"
    risks = (
        "risks:\n  - {id: a, title: {ru: Слабый}, probability: 1, impact: 2}\n"
        "  - {id: b, title: {ru: Сильный}, probability: 3, impact: 4}\n  - {id: c, title: {ru: Без оценки}}\n"
    )
    document = small(audiences=fears, crisis=risks)
    assert card(document, "fears") == [("Большой", ""), ("Малый", "")]
    assert [term for term, _ in card(document, "risks")] == ["Сильный", "Слабый", "Без оценки"]


def test_what_there_is_nothing_of_has_no_card() -> None:
    assert [block.id for block in blocks(small()) if isinstance(block, Section)] == ["summary"]
    goals = small(goals="goals: [{id: g, title: {ru: Цель}}]\n")
    assert [block.id for block in blocks(goals) if isinstance(block, Section | List)] == ["summary", "summary-goals", "summary-goals-list"]


@pytest.mark.pdf
@pytest.mark.parametrize("lang", PAGES)
def test_no_format_loses_a_word_and_the_pdf_is_one_page(lang: str) -> None:
    files = edition.render(PAGES[lang], edition.FORMATS)
    assert set(files) == set(edition.FORMATS)
    for ending, content in files.items():
        assert list(reread.lost(units(PAGES[lang]), content, ending)) == []
    assert pages(files["pdf"]) == 1


@pytest.mark.pdf
def test_a_summary_that_takes_two_pages_is_refused() -> None:
    head = PAGES["ru"].blocks[0]
    assert isinstance(head, Section)
    last = head.children[-1]
    assert isinstance(last, Section)
    more = tuple(replace(last, id=f"more-{place}", children=()) for place in range(20))
    long = replace(PAGES["ru"], blocks=(replace(head, children=(*head.children, *more)),))
    with pytest.raises(ExtraError, match=r"x-summary\.pdf: the summary takes 2 pages and must fit on one; shorten the titles"):
        raise_if_long({"x-summary.pdf": edition.render(long, ["pdf"])["pdf"], "x-summary.html": b""})


def test_the_title_is_the_first_heading_of_the_page() -> None:
    page = edition.render(PAGES["en"], ["html"])["html"].decode()
    assert page.count("<h1") == 1
    assert page.count("<h2 class") == 9
    assert 'href="ks-ii-160126-kk-summary.html"' in page


def test_word_sets_the_cards_in_two_columns_below_the_title() -> None:
    with zipfile.ZipFile(BytesIO(edition.render(PAGES["en"], ["docx"])["docx"])) as package:
        body = package.read("word/document.xml").decode()
    assert body.count("<w:sectPr") == 2
    assert body.index('w:type w:val="continuous"') > body.index("Decisions ahead")
    assert '<w:cols w:num="2"' in body
