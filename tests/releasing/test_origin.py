"""From which commit a strategy is released, and that a second build which differs stops the release."""

import subprocess
from pathlib import Path

import pytest

from ksii.releasing import again
from ksii.releasing.again import NotReproducibleError
from ksii.releasing.origin import NOWHERE, UnknownOriginError, origin


def git(folder: Path, *words: str) -> None:
    line = ["git", "-C", str(folder), "-c", "user.name=Office", "-c", "user.email=office@example.org", *words]
    subprocess.run(line, check=True, capture_output=True)


def test_outside_of_a_repository_there_is_no_commit(tmp_path: Path) -> None:
    assert origin(tmp_path) == NOWHERE


def test_an_address_is_told_without_name_and_password(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    git(tmp_path, "commit", "-q", "--allow-empty", "-m", "first")
    git(tmp_path, "remote", "add", "origin", "https://me:secret@example.org/strategy.git")
    found = origin(tmp_path)
    assert found.repository == "https://example.org/strategy.git"
    assert len(found.commit) == 40
    assert not found.dirty
    (tmp_path / "new").write_text("", encoding="utf-8")
    assert origin(tmp_path).dirty


def test_another_second_build_is_named_by_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def build(words: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        place = Path(words[words.index("--output") + 1]) / "1"
        place.mkdir()
        (place / "same.pdf").write_bytes(b"1")
        (place / "other.pdf").write_bytes(b"2")
        return subprocess.CompletedProcess(words, 0, "", "")

    monkeypatch.setattr("ksii.releasing.again.subprocess.run", build)
    again.compare(tmp_path, "2026-02-02", {"same.pdf": b"1"})
    with pytest.raises(NotReproducibleError, match=r"other\.pdf, third\.pdf"):
        again.compare(tmp_path, "2026-02-02", {"same.pdf": b"1", "other.pdf": b"3", "third.pdf": b""})


def test_a_second_build_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(NotReproducibleError, match=r"strategy\.yaml"):
        again.compare(tmp_path, "2026-02-02", {})


def test_a_repository_without_a_commit_has_nothing_committed(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert origin(tmp_path).dirty


def test_a_repository_that_git_cannot_read_is_no_way_around(tmp_path: Path) -> None:
    (tmp_path / "strategy").mkdir()
    (tmp_path / ".git").write_text("gitdir: /nowhere\n", encoding="utf-8")
    with pytest.raises(UnknownOriginError, match="not a git repository"):
        origin(tmp_path / "strategy")


def test_without_git_a_repository_is_not_taken_for_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(tmp_path, "init", "-q")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnknownOriginError, match="there is no git here"):
        origin(tmp_path)


def test_git_without_an_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(words: list[str], **_: object) -> None:
        raise subprocess.TimeoutExpired(words, 30)

    git(tmp_path, "init", "-q")
    monkeypatch.setattr(subprocess, "run", wait)
    with pytest.raises(UnknownOriginError, match="no answer"):
        origin(tmp_path)
    with pytest.raises(NotReproducibleError, match="more than"):
        again.compare(tmp_path, "2026-02-02", {})
