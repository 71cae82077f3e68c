"""What a page can't show: folders in which something is not an ordinary file."""

import datetime
from pathlib import Path

import pytest

from ksii.finding import Finding
from ksii.lint import lint, load


def findings(folder: Path, lang: str) -> list[Finding]:
    """Return what is said about files that can't be read."""
    report = lint(load(folder), "draft", datetime.date(2026, 1, 16), lang, only=("file-unreadable",))
    return list(report.findings)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a strategy whose goals.yaml is an ordinary file, and plan.yaml another."""
    for name in ("strategy", "goals", "plan"):
        text = "id: example\n" if name == "strategy" else "{}\n"
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_ordinary_files_are_fine(folder: Path) -> None:
    assert findings(folder, "en") == []


@pytest.mark.parametrize(
    ("lang", "message", "remedy"),
    [
        ("kk", "файл оқылмады: бұл файлдың өзі емес, басқа жерге сілтеме (таңбаша)", "сілтеменің орнына файлдың өзін көшіріңіз"),
        ("ru", "файл не прочитан: это не сам файл, а ссылка (ярлык) на другое место", "скопируйте на место ссылки сам файл"),
        ("en", "the file could not be read: it is not the file itself but a link to another place", "copy the file itself to this place"),
    ],
)
def test_a_link_is_found_and_said_in_each_language(folder: Path, lang: str, message: str, remedy: str) -> None:
    (folder / "goals.yaml").unlink()
    (folder / "goals.yaml").symlink_to(folder / "plan.yaml")
    (finding,) = findings(folder, lang)
    assert (finding.code, finding.severity, finding.place.file) == ("YML170", "error", "goals.yaml")
    assert (finding.message, finding.help) == (message, remedy)


def test_a_folder_that_is_called_like_a_file_is_found(folder: Path) -> None:
    (folder / "goals.yaml").unlink()
    (folder / "goals.yaml").mkdir()
    assert [finding.message for finding in findings(folder, "en")] == ["the file could not be read: it is no ordinary file"]


def test_a_folder_that_is_not_there_is_found(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path / "none", "ru")
    assert (finding.message, finding.values["reason"]) == ("файл не прочитан: такого файла или папки нет", "missing")
