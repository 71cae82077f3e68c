"""Findings as text: the goldens show a report whole, the rest shows what can go wrong in one."""

import dataclasses
import datetime
import itertools
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ksii.finding import Finding, Place
from ksii.report import concise, full, machine
from ksii.report.summary import SEVERITIES, Header
from ksii.report.visible import location, visible, width
from ksii.report.words import WORDS
from tests.report.findings import DAY, FINDINGS, TEXTS, header

GOLDEN = Path(__file__).parent / "golden"
RENDERERS = {"full": full.render, "concise": concise.render, "json": machine.render}
Renderer = Callable[..., str]


@pytest.mark.parametrize(("form", "lang"), [*((form, lang) for form in ("full", "concise") for lang in WORDS), ("json", "en")])
def test_a_report_is_as_it_was(form: str, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "__version__", "0.0.0")
    said, golden = RENDERERS[form](FINDINGS, header(lang), TEXTS), GOLDEN / f"{form}.{lang}.txt"
    if os.environ.get("KSII_GOLDEN") == "write":
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


def _carets(said: str) -> dict[str, str]:
    """Return what the carets of a full report point at, by the line of YAML; letters are counted in columns of a terminal."""
    lines = said.splitlines()
    pairs = itertools.pairwise(lines)
    return {row: _below(row, marks) for row, marks in pairs if " | " in row and set(marks.partition("| ")[2].strip()) == {"^"}}


def _below(row: str, marks: str) -> str:
    first, last = marks.index("^"), marks.rindex("^")
    ends = [width(row[: place + 1]) for place in range(len(row))]
    return "".join(letter for letter, end in zip(row, ends, strict=True) if first < end <= last + 1)


def test_a_caret_stands_under_its_word_whatever_is_before_it() -> None:
    assert set(_carets(full.render(FINDINGS, header(), TEXTS)).values()) == {
        "trsut",
        "Осведомлённость",
        "a<U+0007>b<U+202E>c",
        "здесь",
        "text",
        "- id: trust",
        "<U+0023>#[error]",
    }


def test_a_long_line_is_cut() -> None:
    said = full.render(FINDINGS, header(), TEXTS).splitlines()
    long = [line for line in said if line.startswith("    1 | ") and "…" in line]
    assert len(long) == 2
    assert all(len(line) <= len("    1 | ……") + full.WIDEST for line in long)


@pytest.mark.parametrize("render", [full.render, concise.render])
def test_no_line_can_be_taken_for_a_command(render: Renderer) -> None:
    for line in render(FINDINGS, header(), TEXTS).splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert "##vso[" not in line


@pytest.mark.parametrize("render", [full.render, concise.render])
def test_every_finding_is_told_on_lines_of_its_own(render: Renderer) -> None:
    said = render(FINDINGS, header(), TEXTS).splitlines()
    for finding in FINDINGS:
        assert sum(f"[{finding.code}] {finding.name}: " in line for line in said) == 1


def _many(count: int) -> list[Finding]:
    place = Place("goals.yaml", 1, 1, 1, 6)
    severities = [SEVERITIES[::-1][number * 3 // count] for number in range(count)]
    return [Finding("GOL010", f"finding-{number}", severity, "certain", place, "", "") for number, severity in enumerate(severities)]


def test_of_very_many_findings_the_gravest_are_shown_in_full() -> None:
    findings = _many(150)
    said = full.render(findings, header(), TEXTS)
    shown = [finding for finding in findings if f"] {finding.name}: " in said]
    assert [finding.severity for finding in shown] == ["warning"] * 50 + ["error"] * 50
    assert "\nand 50 more; all of them: --format concise\nreview: not passed\nerrors 50, warnings 50, notes 50;" in said
    assert len(concise.render(findings, header(), TEXTS).splitlines()) == 150 + 3


def test_without_findings_there_is_a_verdict() -> None:
    plain = Header("draft", DAY, "ru")
    assert concise.render([], plain, {}) == "draft: пройдено\nошибок 0, предупреждений 0, заметок 0; на 2026-01-16\n"
    assert full.render([], plain, {}) == concise.render([], plain, {})


def test_a_strategy_without_a_day_is_looked_at_on_none() -> None:
    nowhen = Header("draft", None, "en")
    assert concise.render([], nowhen, {}) == "draft: passed\nerrors 0, warnings 0, notes 0\n"
    assert json.loads(machine.render([], nowhen, {}))["as_of"] is None


def test_programs_get_the_text_as_it_is() -> None:
    report = json.loads(machine.render(FINDINGS, header(), TEXTS))
    assert [finding["message"] for finding in report["findings"]] == [finding.message for finding in FINDINGS]
    assert report["findings"][7]["file"] == "::error file=x::y\n.yaml"
    assert (report["passed"], report["profile"], report["as_of"]) == (False, "review", "2026-01-16")


def test_files_are_named_from_where_the_reader_stands() -> None:
    there = dataclasses.replace(header(), root="strategy/")
    assert concise.line(FINDINGS[0], there).startswith("strategy/goals.yaml:7:11: error[REF101] ")
    assert "\n  --> strategy/goals.yaml:7:11\n" in full.render(FINDINGS, there, TEXTS)
    assert json.loads(machine.render(FINDINGS, there, TEXTS))["findings"][0]["labels"][1]["file"] == "strategy/plan.yaml"
    assert location(Place("::x", 1, 1), header()) == "./::x:1:1"


def test_every_language_has_every_word() -> None:
    assert {frozenset(words) for words in WORDS.values()} == {frozenset(WORDS["en"])}


@given(st.text())
def test_what_is_shown_can_be_seen(text: str) -> None:
    assert visible(text).replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").isprintable()


@given(
    st.text(st.characters(exclude_characters="\n"), max_size=400),
    st.integers(1, 400),
    st.integers(0, 80),
    st.sampled_from(["en", "kk", "ru"]),
)
def test_any_line_can_be_shown(row: str, column: int, span: int, lang: str) -> None:
    place = Place("goals.yaml", 1, column, 1, column + span)
    finding = Finding("GOL010", "any", "note", "certain", place, row, row, labels=((place, row),))
    said = full.render([finding], Header("draft", datetime.date.min, lang), {"goals.yaml": row})
    assert len([line for line in said.split("\n") if line.startswith("    1 | ")]) == 2
