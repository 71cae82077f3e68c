"""Charts show what their tables hold, say it in a sentence, and print nothing where there is nothing to draw."""

from decimal import Decimal

import pytest

from ksii.compose import compose
from ksii.document.charts import Matrix, Stacked, Trajectories
from ksii.document.dump import dump
from ksii.document.nodes import Document, Figure, Paragraph
from ksii.document.walk import blocks, plain
from ksii.lint import as_of
from ksii.model.read import read
from ksii.source import parse

BUDGET = """
categories:
  - {id: media, title: {ru: "Реклама «Ясно»", en: Media}}
  - {id: survey, title: {ru: Опросы, en: Surveys}}
  - {id: empty, title: {ru: Ничего, en: Nothing}}
lines:
  - {id: a, category: media, year: 2027, amount: 50}
  - {id: b, category: survey, year: 2026, amount: 100}
  - {id: c, category: survey, year: 2027, amount: 75}
  - {id: d, category: survey, year: 2027, amount: 25}
  - {id: undated, category: media, amount: 1000}
"""
KPIS = """
kpis:
  - id: awareness
    title: {ru: Осведомленность, en: Awareness}
    unit: percent
    baseline: {value: 66, date: "2025-09-17", comparable: false}
    interim: [{value: 60, date: "2026-06-19"}]
    target: {value: 70, date: "2026-12-31"}
  - {id: only-target, title: {ru: Цель, en: Target}, unit: percent, target: {value: 5, date: "2026-12-31"}}
  - id: speed
    title: {ru: Скорость, en: Speed}
    unit: hours
    baseline: {value: 24, date: "2026-01-16"}
    target: {value: 12, date: "2027-12-31"}
"""
RISKS = """
risks:
  - {id: money, title: {ru: Нет денег, en: No money}, probability: 3, impact: 5}
  - {id: unrated, title: {ru: Без оценки, en: Not rated}, probability: 3}
  - {id: trust, title: {ru: Нет доверия, en: No trust}, probability: 4.5, impact: 3}
"""
IDENTITY = """
id: x
languages: {authentic: [ru, en]}
edition: {date: "2026-01-16"}
money: {currency: KZT, unit: million}
sections: [s]
"""
FILES = {"budget.yaml": BUDGET, "goals.yaml": KPIS, "crisis.yaml": RISKS}


def composed(*views: str, lang: str = "ru", files: dict[str, str] | None = None) -> Document:
    body = "".join(f"  - view: {view}\n" for view in views)
    data = (FILES if files is None else files) | {
        "strategy.yaml": IDENTITY,
        "sections/s.yaml": f"id: s\ntitle: {{ru: Раздел, en: Section}}\nbody:\n{body}",
    }
    strategy, _ = read(parse({name: text.encode() for name, text in data.items()}))
    return compose(strategy, lang, as_of(strategy, None))


def figures(document: Document) -> list[Figure]:
    return [block for block in blocks(document) if isinstance(block, Figure)]


def notes(document: Document) -> list[str]:
    return [plain(block.children) for block in blocks(document) if isinstance(block, Paragraph) and block.role == "note"]


def test_categories_are_stacked_by_year_the_largest_first() -> None:
    (figure,) = figures(composed("budget-chart", lang="en"))
    assert isinstance(figure.chart, Stacked)
    assert [name for name, _ in figure.chart.series] == ["2026", "2027"]
    assert [(it.label, it.total) for it in figure.chart.stacks] == [("Surveys", "200.0"), ("Media", "50.0")]
    assert [(part.series, int(part.value)) for it in figure.chart.stacks for part in it.parts] == [(0, 100), (1, 100), (1, 50)]


def test_the_budget_is_told_in_a_sentence() -> None:
    (figure,) = figures(composed("budget-chart", lang="en"))
    assert figure.alt == (
        "Most money is planned for “Surveys”: KZT\N{NO-BREAK SPACE}200.0\N{NO-BREAK SPACE}million, or 80.0% of the total of "
        "KZT\N{NO-BREAK SPACE}250.0\N{NO-BREAK SPACE}million. 2026: KZT\N{NO-BREAK SPACE}100.0\N{NO-BREAK SPACE}million; 2027: "
        "KZT\N{NO-BREAK SPACE}150.0\N{NO-BREAK SPACE}million, an increase of 50.0%."
    )


@pytest.mark.parametrize(
    ("amount", "said"), [(10, "снижение на 90,0\N{NO-BREAK SPACE}%"), (100, "сумма не меняется"), (300, "рост на 200,0")]
)
def test_growth_has_its_own_words(amount: int, said: str) -> None:
    lines = f"lines: [{{id: a, category: m, year: 2026, amount: 100}}, {{id: b, category: m, year: 2027, amount: {amount}}}]\n"
    files = {"budget.yaml": f"categories: [{{id: m, title: {{ru: Реклама}}}}]\n{lines}"}
    assert said in figures(composed("budget-chart", files=files))[0].alt


def test_one_year_does_not_grow() -> None:
    files = {"budget.yaml": "categories: [{id: m, title: {ru: «Реклама»}}]\nlines: [{id: a, category: m, year: 2026, amount: 1}]\n"}
    (figure,) = figures(composed("budget-chart", files=files))
    assert figure.alt.startswith("Больше всего средств предусмотрено по категории «Реклама»:")
    assert figure.alt.endswith("млн\N{NO-BREAK SPACE}тенге).")


def test_indicators_with_two_dated_values_are_drawn_under_their_numbers() -> None:
    (figure,) = figures(composed("kpi-chart", lang="en"))
    assert isinstance(figure.chart, Trajectories)
    assert [(it.number, it.title, it.unit, it.high) for it in figure.chart.panels] == [
        ("1", "Awareness", "per cent", Decimal(100)),
        ("3", "Speed", "hours", Decimal(24)),
    ]
    assert [label for _, label in figure.chart.ticks] == ["2025", "2026", "2027"]
    assert [(point.label, point.kind, point.apart) for point in figure.chart.panels[0].points] == [
        ("66%", "baseline", True),
        ("60%", "interim", False),
        ("70%", "target", False),
    ]


def test_a_rise_counts_only_values_that_can_be_compared() -> None:
    (figure,) = figures(composed("kpi-chart", lang="en"))
    assert figure.alt.endswith("number of indicators: 2. To rise to the target: Awareness. To fall to the target: Speed.")


def test_rated_risks_stand_in_the_matrix_under_their_numbers() -> None:
    (figure,) = figures(composed("risk-matrix", lang="en"))
    assert isinstance(figure.chart, Matrix)
    assert (figure.chart.up, figure.chart.across) == ("Probability", "Impact")
    assert [(it.number, it.label, it.across, it.up) for it in figure.chart.spots] == [("1", "No money", 5, 3), ("3", "No trust", 3, 5)]
    assert figure.alt == "Risks by probability and impact; number of risks: 2. Highest weight (15): No money; No trust."


@pytest.mark.parametrize("view", ["budget-chart", "kpi-chart", "risk-matrix"])
def test_a_chart_with_nothing_to_draw_prints_nothing(view: str) -> None:
    document = composed(view, files={})
    assert figures(document) == []
    assert notes(document) == []


@pytest.mark.parametrize(
    ("view", "table"), [("budget-chart", "budget-by-category"), ("kpi-chart", "kpi-table"), ("risk-matrix", "risks-table")]
)
def test_the_note_names_the_table_with_the_data(view: str, table: str) -> None:
    (note,) = notes(composed("populations-table", table, view))
    assert note.endswith("Данные: таблица\N{NO-BREAK SPACE}2.")


def test_a_chart_without_its_table_says_in_which_unit_amounts_are() -> None:
    assert notes(composed("budget-chart")) == ["Суммы указаны в млн тенге."]


def test_the_dump_holds_what_a_chart_shows() -> None:
    lines = dump(composed("budget-chart", "risk-matrix", lang="en")).splitlines()
    assert any(line.startswith("  figure view-budget-chart [Figure 1] Budget by category and year: Most money") for line in lines)
    assert "    Surveys: 200.0 (2026 \N{EN DASH} 100.0, 2027 \N{EN DASH} 100.0)" in lines
    assert "    1. No money: Probability 3, Impact 5" in lines
