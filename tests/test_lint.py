"""The recipe of lint: what is read, what is refused, and what a report says of it."""

import datetime
import errno
import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from ksii import lint as recipe
from ksii.check.results import Results
from ksii.check.rule import Phase
from ksii.cli.console import Exit, verdict

MINIMAL = Path(__file__).parent / "strategies" / "minimal"
DAY = datetime.date(2026, 1, 16)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "strategy"))


def _report(folder: Path, phase: Phase = "draft") -> Results:
    reading = recipe.load(folder)
    return recipe.lint(reading, phase, recipe.as_of(reading.strategy, None), "en")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _linked(path: Path) -> None:
    path.rename(path.with_suffix(".txt"))
    path.symlink_to(path.with_suffix(".txt"))


def _twice(path: Path) -> None:
    path.write_text("goals: []\ngoals: []\n", encoding="utf-8")


def _misspelt(path: Path) -> None:
    path.write_text("gaols: []\n", encoding="utf-8")


def _of_wrong_type(path: Path) -> None:
    path.write_text("goals: many\n", encoding="utf-8")


def _renamed(path: Path) -> None:
    path.rename(path.with_suffix(".yml"))


@pytest.mark.parametrize(
    ("change", "code", "refused"),
    [
        (_empty, Exit.REFUSED, ("goals.yaml",)),
        (_linked, Exit.REFUSED, ("goals.yaml",)),
        (_twice, Exit.REFUSED, ("goals.yaml",)),
        (_misspelt, Exit.FINDINGS, ()),
        (_of_wrong_type, Exit.FINDINGS, ()),
        (_renamed, Exit.FINDINGS, ()),
    ],
)
def test_a_file_is_refused_for_what_it_is_not_for_what_it_says(
    change: Callable[[Path], None], code: Exit, refused: tuple[str, ...], folder: Path
) -> None:
    change(folder / "goals.yaml")
    report = _report(folder)
    assert (verdict(report), report.refused, report.withheld) == (code, refused, ())


def _raise(error: Exception, *_: object) -> NoReturn:
    raise error


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO])
def test_what_the_machine_keeps_back_is_not_the_writers_fault(number: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fdopen", partial(_raise, OSError(number, "")))
    report = _report(folder)
    assert verdict(report) is Exit.ENVIRONMENT
    assert "goals.yaml" in report.withheld


def test_a_broken_file_does_not_hide_the_others(folder: Path) -> None:
    _empty(folder / "goals.yaml")
    (folder / "plan.yaml").write_text("stages: [\n", encoding="utf-8")
    report = _report(folder)
    assert {finding.place.file for finding in report.findings if finding.severity == "error"} == {"goals.yaml", "plan.yaml"}
    assert "goal-without-kpi" in report.not_run
    assert "unanswered-fear" in {finding.name for finding in report.findings}


def test_a_later_phase_asks_for_more(folder: Path) -> None:
    assert verdict(_report(folder, "draft")) is Exit.DONE
    assert verdict(_report(folder, "handover")) is Exit.FINDINGS


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ('id: x\nedition: {date: "2026-01-16"}\nperiod: {start: "2025-01-01"}\n', DAY),
        ('id: x\nperiod: {start: "2025-01-01"}\n', datetime.date(2025, 1, 1)),
        ("id: x\n", datetime.date.min),
        ("id: [\n", datetime.date.min),
    ],
)
def test_the_day_is_that_of_the_edition_or_else_the_first_of_its_period(text: str, day: datetime.date, folder: Path) -> None:
    (folder / "strategy.yaml").write_text(text, encoding="utf-8")
    strategy = recipe.load(folder).strategy
    assert recipe.as_of(strategy, None) == day
    assert recipe.as_of(strategy, DAY) == DAY


def test_the_profile_is_the_strategys_own_or_else_the_generic_one(folder: Path) -> None:
    def profile(text: str) -> object:
        (folder / "strategy.yaml").write_text(text, encoding="utf-8")
        return recipe.document_profile(recipe.load(folder).strategy)

    generic = profile("id: x\n")
    assert profile("id: x\nprofile: no-such\n") == generic
    assert profile("id: [\n") == generic
    assert profile("id: x\nprofile: kz-gov\n") != generic


def test_some_rules_only(folder: Path) -> None:
    reading = recipe.load(folder)
    report = recipe.lint(reading, "draft", DAY, "en", only=("unanswered-fear",))
    assert {finding.name for finding in report.findings} == {"unanswered-fear"}


def test_a_report_carries_the_texts_it_speaks_of(folder: Path) -> None:
    report = _report(folder)
    assert {finding.place.file for finding in report.findings} <= report.texts.keys()
    assert report.texts["goals.yaml"] == (folder / "goals.yaml").read_text(encoding="utf-8")
