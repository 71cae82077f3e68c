"""Broken strategies in words: what the loader and the schema say about each, in every interface language."""

import datetime
import os
import shutil
from pathlib import Path

import pytest

from ksii.check.narrow import of_rules
from ksii.check.wording import LANGUAGES
from ksii.lint import lint, load
from ksii.report.concise import render
from ksii.rules import catalogue

STRATEGIES = Path(__file__).parents[1] / "strategies"
BROKEN = sorted(path.name for path in (STRATEGIES / "broken").iterdir())
DAY = datetime.date(2026, 1, 16)
READING = [name for name, rule in catalogue().items() if rule.check is None]
"""Rules of reading. What the others miss in so small a strategy is not shown."""


def report(folder: Path, lang: str) -> str:
    """Return the report on a strategy in one language."""
    return render(of_rules(lint(load(folder), "draft", DAY, lang, only=READING), READING), "")


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_strategy_is_told_in_words(name: str, tmp_path: Path) -> None:
    broken, golden = STRATEGIES / "broken" / name, STRATEGIES / "broken" / name / "findings.txt"
    for folder in (STRATEGIES / "minimal", broken):
        shutil.copytree(folder, tmp_path, ignore=shutil.ignore_patterns("*.txt"), dirs_exist_ok=True)
    told = "\n".join(report(tmp_path, lang) for lang in LANGUAGES)
    if os.environ.get("KSII_GOLDEN") == "write":
        golden.write_text(told, encoding="utf-8")
    assert told == golden.read_text(encoding="utf-8")
