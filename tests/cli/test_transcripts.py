"""The command line as a person sees it: commands, what they print, and how they end."""

import os
from pathlib import Path

import pytest

from tests.cli.desk import lay
from tests.cli.transcripts import Chapter, chapters, play

pytestmark = pytest.mark.pdf


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KSII_LANG", "en")
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: f"{chapter.file.stem}: {chapter.title}")
def test_it_comes_as_written(chapter: Chapter, tmp_path: Path) -> None:
    became = play(chapter.text, lay(tmp_path))
    if os.environ.get("KSII_GOLDEN") == "write":
        text = chapter.file.read_text(encoding="utf-8")
        chapter.file.write_text(text.replace(chapter.text, became), encoding="utf-8")
    else:
        assert became == chapter.text
