"""Mending by machine: several faults of a text in several rounds, in the file's own layout, and nothing that can't be proved."""

import datetime
import shutil
from pathlib import Path

import pytest

from ksii.finding import Rewrite
from ksii.fix import Wish, mend
from ksii.lint import lint, load, with_texts

MINIMAL = Path(__file__).parent / "strategies" / "minimal"
DAY = datetime.date(2026, 1, 16)
WISH = Wish("review", DAY, "en")
TITLE = "    title: {kk: Адалдық, ru: Честность}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a small strategy."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "strategy"))


def spoil(folder: Path, title: str) -> None:
    """Put another line in the place of a title in goals.yaml."""
    path = folder / "goals.yaml"
    text = path.read_text(encoding="utf-8")
    assert TITLE in text
    path.write_text(text.replace(TITLE, title), encoding="utf-8")


def test_a_sound_strategy_is_left_alone() -> None:
    mended = mend(load(MINIMAL), Wish("review", DAY, "en", only=("mixed-script-word", "ambiguous-scalar")))
    assert (mended.texts, mended.fixed, mended.left) == ({}, (), ())


def test_several_faults_of_one_text_are_mended_together(folder: Path) -> None:
    spoil(folder, "    title: {kk: Адалдық, ru: 'Чeстность  \"везде\"'} # stays\n")
    mended = mend(load(folder), WISH)
    assert "    title: {kk: Адалдық, ru: 'Честность «везде»'} # stays\n" in mended.texts["goals.yaml"]
    assert {it.name for it in mended.fixed} >= {"mixed-script-word", "wrong-quotes", "double-space"}


def test_what_was_mended_is_found_no_more(folder: Path) -> None:
    spoil(folder, "    title: {kk: Адалдық, ru: Чeстность, en: yes}\n")
    reading = load(folder)
    mended = mend(reading, WISH)
    after = lint(with_texts(reading, mended.texts), "review", DAY, "en")
    assert not {it.name for it in after.findings} & {"mixed-script-word", "ambiguous-scalar"}
    assert 'en: "yes"' in mended.texts["goals.yaml"]


def test_what_needs_eyes_is_mended_only_when_asked_for() -> None:
    reading = load(MINIMAL)
    findings = [it for it in lint(reading, "release", DAY, "en").findings if it.fix and not it.fix.safe]
    assert all(isinstance(edit, Rewrite) for it in findings if it.fix for edit in it.fix.edits)
    assert mend(reading, Wish("release", DAY, "en")).fixed == ()
