"""Reports for people at a terminal: what can go wrong in one."""

import itertools
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from ksii.check.results import Results
from ksii.finding import Finding, Place
from ksii.report import concise, full, grouped, statistics
from ksii.report.summary import SEVERITIES
from ksii.report.visible import width
from tests.report.findings import FINDINGS, nothing, results

Renderer = Callable[[Results, str], str]


def _carets(said: str) -> dict[str, str]:
    """Return what the carets of a full report point at, by the line of YAML; letters are counted in columns of a terminal."""
    pairs = itertools.pairwise(said.splitlines())
    return {row: _below(row, marks) for row, marks in pairs if " | " in row and set(marks.partition("| ")[2].strip()) == {"^"}}


def _below(row: str, marks: str) -> str:
    first, last = marks.index("^"), marks.rindex("^")
    ends = [width(row[: place + 1]) for place in range(len(row))]
    return "".join(letter for letter, end in zip(row, ends, strict=True) if first < end <= last + 1)


def test_a_caret_stands_under_its_word_whatever_is_before_it() -> None:
    assert set(_carets(full.render(results(), "")).values()) == {
        "trsut",
        "Осведомлённость",
        "a<U+0007>b<U+202E>c",
        "здесь",
        "text",
        "- id: trust",
        "<U+0023>#[error]",
    }


def test_a_long_line_is_cut() -> None:
    said = full.render(results(), "").splitlines()
    long = [line for line in said if line.startswith("    1 | ") and "…" in line]
    assert len(long) == 2
    assert all(len(line) <= len("    1 | ……") + full.WIDEST for line in long)


@pytest.mark.parametrize("render", [full.render, concise.render])
def test_every_finding_is_told_on_lines_of_its_own(render: Renderer) -> None:
    said = render(results(), "").splitlines()
    for finding in FINDINGS:
        assert sum(f"[{finding.code}] {finding.name}: " in line for line in said) == 1


def _many(count: int) -> Results:
    place = Place("goals.yaml", 1, 1, 1, 6)
    severities = [SEVERITIES[::-1][number * 3 // count] for number in range(count)]
    findings = (Finding("GOL010", f"finding-{number}", severity, "certain", place, "", "") for number, severity in enumerate(severities))
    return replace(nothing("review"), findings=tuple(findings))


def test_of_very_many_findings_the_gravest_are_shown_in_full() -> None:
    many = _many(150)
    said = full.render(many, "")
    shown = [finding for finding in many.findings if f"] {finding.name}: " in said]
    assert [finding.severity for finding in shown] == ["warning"] * 50 + ["error"] * 50
    assert "\nand 50 more; all of them: --format concise\nreview: not passed\nerrors 50, warnings 50, notes 50;" in said
    assert len(concise.render(many, "").splitlines()) == 150 + 2


def test_colour_only_adds_to_the_words() -> None:
    plain, coloured = full.render(results(), ""), full.render(results(), "", colour=True)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    assert "\x1b[1;31merror[REF101]\x1b[0m unknown-id" in coloured
    assert "\x1b[1;31m^^^^^\x1b[0m" in coloured
    assert "\x1b[1;33mwarning[YML138]\x1b[0m" in coloured


def test_of_a_rule_that_finds_much_the_advice_is_given_once() -> None:
    found = [replace(FINDINGS[0], place=Place("goals.yaml", line)) for line in (7, 8, 9)]
    said = grouped.render(replace(results(), findings=tuple(found)), "strategy/")
    assert "References: errors 3, warnings 0, notes 0\n  error[REF101] unknown-id (3)\n    strategy/goals.yaml:7:1: " in said
    assert said.count("= help: ") == 1


def test_statistics_begin_with_what_is_grave_and_frequent() -> None:
    found = (FINDINGS[1], *(replace(FINDINGS[2], place=Place("goals.yaml", line)) for line in (1, 2)), FINDINGS[0])
    said = statistics.render(replace(nothing(), findings=found), "")
    assert [line.split()[:2] for line in said.splitlines()[:3]] == [
        ["2", "error[YML136]"],
        ["1", "error[REF101]"],
        ["1", "warning[YML138]"],
    ]


def test_waivers_are_told_of_with_the_one_that_ends_first() -> None:
    assert "\nwaived 2; the next waiver ends after 2026-02-28 (no-survey-yet)\n" in concise.render(results(), "")


def test_readiness_names_the_areas_that_are_behind() -> None:
    said = concise.render(results(), "")
    assert "\nobligations: 3 of 6 met, 1 waived: Goals and indicators 1/3, Budget 0/1\n" in said
    ready = replace(nothing(), obligations=results().obligations[2:3])
    assert concise.render(ready, "").endswith("\nobligations: 1 of 1 met, 0 waived\n")
