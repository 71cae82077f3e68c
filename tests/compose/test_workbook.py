"""The tables that officials reckon with: what stands in them, in every language, and what is left out on purpose."""

import re
from decimal import Decimal

import pytest

from ksii.compose import compose, labels
from ksii.compose.workbook import tabulate
from ksii.compose.workbook.plan import STATUSES
from ksii.document.workbook import Cell, Formula, Grid, Product, Workbook, lines, shown
from ksii.lint import as_of
from ksii.model.money import total
from ksii.model.read import read
from ksii.model.strategy import Strategy
from ksii.source import parse

NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\']")
BUDGET = """
categories: [{id: media, title: {ru: Реклама}}, {id: evaluation, title: {ru: Оценка}}]
funding: [{id: local, title: {ru: Местный бюджет}}]
totals: {total: 100, categories: [{category: media, amount: 90}]}
lines:
  - {id: towns, title: {ru: "=Встречи"}, category: media, funding: local, year: 2026, quantity: 3, unit_price: 20, amount: 60}
  - {id: video, title: {ru: Ролик}, category: media, funding: local, year: 2027, quantity: 3, unit_price: 10, amount: 31.5}
  - {id: survey, title: {ru: Опрос}, category: evaluation, funding: local, amount: 8.5}
"""
GOALS = """
goals: [{id: know, title: {ru: Знание}}]
kpis:
  - id: reach
    title: {ru: Охват}
    goal: know
    unit: people
    direction: up
    baseline: {value: 40, date: "2026-01-01"}
    interim: [{value: 50, date: "2026-06-30"}]
    target: {value: 60, date: "2026-12-31"}
  - id: trust
    title: {ru: Доверие}
    direction: up
    baseline: {value: 40, date: "2026-01-01", comparable: false}
    target: {value: 60, date: "2026-12-31"}
  - {id: later, title: {ru: Позже}, baseline: {measured_by: start, due: "2026-03-01"}, target: {value: 60, date: "2026-12-31"}}
"""
PLAN = """
stages: [{id: first, title: {ru: Первый}, start: "2026-01-16", end: "2026-12-31"}]
activities:
  - {id: start, title: {ru: Начало}, stage: first, start: "2026-01-16", due: "2026-01-20", lines: [towns, video]}
  - {id: moved, title: {ru: Перенос}, start: "2026-02-01", due: "2026-02-01", moved_to: "2026-03-01"}
  - {id: done, title: {ru: Сделано}, start: "2026-02-01", due: "2026-02-01", done: "2026-02-02", moved_to: "2026-03-01"}
  - {id: given-up, title: {ru: Прекращено}, start: "2026-02-01", due: "2026-02-01", dropped: {ru: Нет средств}}
  - {id: open, title: {ru: Без срока}}
"""
HEAD = 'id: x\ntitle: {ru: Стратегия}\nlanguages: {authentic: [ru]}\nedition: {date: "2026-01-16"}\nmoney: {currency: KZT, unit: million}\n'


def strategy(**files: str) -> Strategy:
    """Return a small strategy made of these files."""
    named = {"strategy.yaml": HEAD} | {f"{name}.yaml": text for name, text in files.items()}
    return read(parse({name: text.encode() for name, text in named.items()}))[0]


def tables(bounds: dict[str, tuple[int, int]] | None = None, **files: str) -> Workbook:
    """Return the workbook of a small strategy."""
    made = strategy(**files)
    return tabulate(made, compose(made, "ru", as_of(made, None)), bounds or {})


def grid(book: Workbook, name: str) -> Grid:
    """Return a table by its id."""
    return next(it for sheet in book.sheets for it in sheet.grids if it.id == name)


def cells(book: Workbook, name: str, column: str) -> list[Cell]:
    """Return the cells of a column from top to bottom."""
    table = grid(book, name)
    place = [it.key for it in table.columns].index(column)
    return [row[place] for row in table.rows]


def values(book: Workbook, name: str, column: str) -> list[object]:
    """Return what the cells of a column show."""
    return [shown(cell) for cell in cells(book, name, column)]


def test_a_line_stands_in_its_year_or_in_none() -> None:
    book = tables(budget=BUDGET)
    assert [it.title for it in grid(book, "Budget").columns if it.key.startswith("year-")] == ["—", "2026", "2027"]
    assert values(book, "Budget", "year-0") == [None, None, Decimal("8.5")]
    assert values(book, "Budget", "year-2026") == [Decimal(60), None, None]
    assert values(book, "Budget", "sum") == [Decimal(60), Decimal("31.5"), Decimal("8.5")]
    assert {it.key: it.total for it in grid(book, "Budget").columns if it.total is not None} == {
        "year-0": Decimal("8.5"),
        "year-2026": Decimal(60),
        "year-2027": Decimal("31.5"),
        "sum": total(strategy(budget=BUDGET).budget.lines),
    }


def test_an_amount_is_reckoned_only_where_it_is_exactly_quantity_times_price() -> None:
    book = tables(budget=BUDGET)
    assert cells(book, "Budget", "year-2026")[0] == Formula(Product("quantity", "unit-price"), Decimal(60))
    assert cells(book, "Budget", "year-2027")[1] == Decimal("31.5")


def test_sums_are_held_against_what_was_agreed_and_what_the_profile_allows() -> None:
    book = tables({"evaluation": (5, 10), "media": (0, 50)}, budget=BUDGET)
    assert values(book, "Budget_category", "sum") == [Decimal("91.5"), Decimal("8.5")]
    assert values(book, "Budget_category", "agreed") == [Decimal(90), None]
    assert values(book, "Budget_category", "difference") == [Decimal("1.5"), ""]
    assert values(book, "Budget_category", "check") == ["вне пределов", "в пределах"]
    assert [it.key for it in grid(book, "Budget_funding").columns] == ["name", "year-0", "year-2026", "year-2027", "sum", "share"]


def test_a_change_is_not_reckoned_from_what_cannot_be_compared() -> None:
    book = tables(goals=GOALS, plan=PLAN)
    assert values(book, "Indicators", "change") == [Decimal(20), None, ""]
    assert values(book, "Indicators", "change-share") == [Decimal("0.5"), None, ""]
    assert values(book, "Indicators", "note") == [
        None,
        "Исходное значение: несопоставимо",
        "Будет измерено: мероприятие №\xa01, срок 01.03.2026",
    ]
    assert set(values(book, "Indicators", "state")) == {"не измерено"}
    assert set(values(book, "Indicators", "actual")) == {None}


def test_the_plan_knows_what_became_of_activities() -> None:
    book = tables(plan=PLAN, budget=BUDGET)
    assert values(book, "Activities", "status") == ["не начато", "перенесено", "исполнено", "прекращено", "не начато"]
    assert values(book, "Activities", "days") == [Decimal(5), Decimal(29), Decimal(29), Decimal(1), ""]
    assert values(book, "Activities", "line-2") == ["video", None, None, None, None]
    assert values(book, "Activities", "line-amount-1") == [Decimal(60), "", "", "", ""]


def test_a_text_that_looks_like_a_formula_is_a_text() -> None:
    assert values(tables(budget=BUDGET), "Budget", "title")[0] == "=Встречи"


def test_what_there_is_nothing_of_has_no_sheet() -> None:
    assert [sheet.name for sheet in tables().sheets] == ["О таблицах"]
    assert [sheet.name for sheet in tables(goals=GOALS).sheets] == ["О таблицах", "Индикаторы"]


def test_the_first_sheet_says_what_this_is() -> None:
    said = dict(tables(budget=BUDGET).sheets[0].facts)
    assert said["Состояние"] == "проект"
    assert said["Редакция"] == "x, 16 января 2026 года"
    assert said["Единица измерения сумм"] == "Суммы указаны в млн тенге."
    assert said["Контрольная сумма содержания"].startswith("sha256:")


def test_every_sheet_begins_with_its_title_and_the_draft_mark() -> None:
    book = tables(budget=BUDGET, goals=GOALS, plan=PLAN)
    for sheet in book.sheets:
        assert list(lines(book, sheet))[:2] == [(sheet.title,), (f"{book.draft}. Проект. Документ не утвержден.",)]


@pytest.mark.parametrize("lang", labels.languages())
def test_words_of_every_language_fit_where_spreadsheets_take_them(lang: str) -> None:
    word = labels.load(lang).get("workbook")
    names = [word[key] for key in ("about", "budget", "totals", "kpi", "plan")]
    assert len(set(names)) == len(names)
    assert all(len(name) <= 31 and not NO_SHEET_NAME.search(name) for name in names)
    choices = [word[key] for key in STATUSES]
    assert len(set(choices)) == len(choices)
    assert len(",".join(choices)) <= 255
    assert not any("," in it or it.startswith("=") for it in choices)
    assert len({word[key] for key in ("state-none", "state-reached", "state-missed", "state-going")}) == 4


@pytest.mark.parametrize("lang", labels.languages())
def test_no_table_has_two_columns_of_one_name(lang: str) -> None:
    named = {"ru": lang}
    text = {"strategy": HEAD, "budget": BUDGET, "goals": GOALS, "plan": PLAN}
    files = {f"{name}.yaml": re.sub(r"\bru\b", named["ru"], it).encode() for name, it in text.items()}
    made = read(parse(files))[0]
    book = tabulate(made, compose(made, lang, as_of(made, None)), {"media": (1, 2)})
    for table in (it for sheet in book.sheets for it in sheet.grids):
        titles = [column.title.casefold() for column in table.columns]
        assert len(set(titles)) == len(titles), (table.id, titles)
