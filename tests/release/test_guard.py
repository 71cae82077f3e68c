"""What a build may take away, and what it leaves where it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ksii.release.guard import TakenError, guard
from tests.release.faults import EDITION, build, edition


@pytest.fixture
def target(tmp_path: Path) -> Path:
    build(tmp_path, edition("old"))
    return tmp_path / EDITION


def test_a_free_place_and_an_edition_as_it_was_built_may_be_taken(target: Path) -> None:
    guard(target)
    guard(target.with_name("170126"))


@pytest.mark.parametrize("name", [".DS_Store", ".~lock.ru.docx#", "~$ru.docx", "Thumbs.db", "desktop.ini"])
def test_what_programs_leave_behind_may_be_taken_away(name: str, target: Path) -> None:
    (target / name).write_bytes(b"")
    guard(target)


def test_an_edition_that_lacks_a_file_may_be_built_anew(target: Path) -> None:
    (target / "ru.html").unlink()
    guard(target)


def _edited(target: Path) -> None:
    (target / "ru.html").write_bytes(b"corrected by hand")


def _signed(target: Path) -> None:
    (target / "ru.html.sig").write_bytes(b"signature")


def _with_folder(target: Path) -> None:
    (target / "remarks").mkdir()


def _linked(target: Path) -> None:
    content = (target / "ru.html").read_bytes()
    (target.parent / "ru.html").write_bytes(content)
    (target / "ru.html").unlink()
    (target / "ru.html").symlink_to(target.parent / "ru.html")


def _without_list(target: Path) -> None:
    (target / "SHA256SUMS").unlink()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_edited, "160126/ru.html was changed after it had been built"),
        (_signed, "160126/ru.html.sig was not put there by a build"),
        (_with_folder, "160126/remarks was not put there by a build"),
        (_linked, "160126/ru.html was not put there by a build"),
        (_without_list, "160126/en.html was not put there by a build"),
    ],
)
def test_what_a_person_made_is_left_alone(change: Callable[[Path], None], words: str, target: Path) -> None:
    change(target)
    with pytest.raises(TakenError, match=words):
        guard(target)


@pytest.mark.parametrize("kind", ["file", "link", "dangling link"])
def test_only_a_folder_can_be_an_edition(kind: str, tmp_path: Path) -> None:
    target = tmp_path / EDITION
    if kind == "file":
        target.write_bytes(b"")
    else:
        target.symlink_to(tmp_path if kind == "link" else tmp_path / "nowhere")
    with pytest.raises(TakenError, match="160126 is not a folder"):
        guard(target)
