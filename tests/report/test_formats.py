"""Reports whole, as goldens, and what holds for every one of them."""

import os
import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.check.fingerprint import stamped
from ksii.check.results import Results
from ksii.cli.reports import FORMATS, MODULES
from ksii.finding import Finding, Place
from ksii.report import html, machine, sarif
from ksii.report.visible import location, visible
from ksii.report.words import area, page_words, say, words
from tests.report.findings import nothing, results

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = ("kk", "ru", "en")
ALL = (*FORMATS, "statistics")
FOR_PEOPLE = ("full", "concise", "grouped", "statistics", "markdown")
Renderer = Callable[[Results, str], str]


def renderer(form: str) -> Renderer:
    """Return what renders a format."""
    render: Renderer = import_module(f"ksii.report.{MODULES.get(form, form)}").render
    return render


@pytest.fixture(autouse=True)
def _of_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (machine, sarif, html):
        monkeypatch.setattr(module, "__version__", "0.0.0")


@pytest.mark.parametrize(("form", "lang"), [(form, lang) for form in ALL for lang in LANGUAGES if form in FOR_PEOPLE or lang == "en"])
def test_a_report_is_as_it_was(form: str, lang: str) -> None:
    said, golden = renderer(form)(results(lang), ""), GOLDEN / f"{form}.{lang}.txt"
    if os.environ.get("KSII_GOLDEN") == "write":
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ALL)
def test_a_report_is_the_same_twice(form: str, lang: str) -> None:
    assert renderer(form)(results(lang), "strategy/") == renderer(form)(results(lang), "strategy/")


@pytest.mark.parametrize("form", ALL)
def test_a_report_can_be_written(form: str) -> None:
    lost = replace(results().findings[0], place=Place("\udcff.yaml"), message="\udcff", help="\ufffe\x85")
    renderer(form)(replace(results(), findings=(lost,)), "").encode("utf-8", "backslashreplace")


@pytest.mark.parametrize("form", [form for form in ALL if form != "statistics"])
def test_files_are_named_from_where_the_reader_stands(form: str) -> None:
    assert "strategy/goals.yaml" in renderer(form)(results(), "strategy/")


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_no_line_can_be_taken_for_a_command(form: str) -> None:
    for line in renderer(form)(results(), "").splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert "##vso[" not in line


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_without_findings_there_is_a_verdict(form: str) -> None:
    said = renderer(form)(nothing(lang="ru"), "")
    assert "draft: пройдено" in said
    assert "ошибок 0, предупреждений 0, заметок 0; на 2026-01-16\n" in said


@pytest.mark.parametrize("form", FOR_PEOPLE)
def test_a_condition_that_is_not_met_is_a_verdict_too(form: str) -> None:
    unmet = replace(nothing(), conditions=results().conditions)
    said = renderer(form)(unmet, "")
    assert "draft: not passed" in said
    assert said.count("condition") == 2


ANY_TEXT = st.text(st.characters(exclude_characters="\n"), max_size=60)


@given(ANY_TEXT, ANY_TEXT, st.integers(1, 80), st.integers(0, 80), st.sampled_from(LANGUAGES))
def test_any_line_can_be_shown_in_any_format(row: str, file: str, column: int, span: int, lang: str) -> None:
    place = Place(file, 1, column, 1, column + span)
    finding = Finding("GOL010", "any", "note", "certain", place, row, row, labels=((place, row),), entity="kpi.x", values={"x": row})
    shown = replace(nothing(lang=lang), findings=stamped([finding]), texts={file: row}, titles={"kpi.x": row})
    for form in ALL:
        assert renderer(form)(shown, "")


@given(st.text())
def test_what_is_shown_can_be_seen(text: str) -> None:
    assert visible(text).replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").isprintable()


def test_a_name_is_no_command() -> None:
    assert location(Place("::x", 1, 1), "") == "./::x:1:1"
    assert location(Place("::x", 1, 1), "strategy/") == "strategy/::x:1:1"


def test_every_word_is_there_in_every_language() -> None:
    for table in words().values():
        for key, said in table.items():
            assert set(said) == set(LANGUAGES), key
            assert len({frozenset(re.findall(r"\{\w+\}", text)) for text in said.values()}) == 1, key


def test_words_fall_back() -> None:
    assert say("xx", "passed", phase="draft") == "draft: passed"
    assert page_words("xx") == page_words("en")
    assert area("ru", "goals") == "Цели и индикаторы"
    assert area("ru", "own-theme") == "own-theme"
    assert area("ru", "") == "Прочее"
