"""An edition takes the place of another as a whole or not at all, wherever the disk fails or the process dies."""

import errno
import os
import resource
import signal
from pathlib import Path

import pytest

from ksii.release import stage
from tests.release.faults import EDITION, build, death, edition, full_disk, litter, published, trouble

OLD, NEW = edition("old"), edition("new")


@pytest.fixture(params=["exchange", "two renames"])
def output(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder with an edition, on a system that can exchange folders and on one that can't."""
    if request.param == "two renames":
        monkeypatch.setattr(stage, "_exchange", lambda *_: False)
    folder = tmp_path / "build"
    build(folder, OLD)
    return folder


def _steps(output: Path) -> int:
    with trouble(0, full_disk) as steps:
        build(output, NEW)
    build(output, OLD)
    return steps()


def test_it_takes_the_place_of_the_edition_before(output: Path) -> None:
    build(output, NEW)
    assert published(output) == NEW
    assert litter(output) == []


def test_a_disk_that_fails_at_any_step_leaves_an_edition_whole(output: Path) -> None:
    outcomes = []
    for step in range(1, _steps(output) + 1):
        failed = False
        try:
            with trouble(step, full_disk):
                build(output, NEW)
        except OSError:
            failed = True
            assert litter(output) == [], step
        outcomes.append(published(output) == NEW)
        assert failed or outcomes[-1], step
        build(output, OLD)
        assert published(output) == OLD, step
        assert litter(output) == [], step
    assert outcomes[1:] == sorted(outcomes[1:])  # the first step makes the output folder, which is there already


@pytest.mark.parametrize("room", [0, 1, 4096, len(NEW["ru.html"]) - 1])
def test_a_disk_without_room_leaves_the_edition_before(room: int, output: Path) -> None:
    child = os.fork()
    if not child:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        try:
            build(output, NEW)
        except OSError as error:
            os._exit(error.errno or 0)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == errno.EFBIG
    assert published(output) == OLD
    assert litter(output) == []


def test_a_process_that_dies_at_any_step_leaves_an_edition_whole(output: Path) -> None:
    for step in range(1, _steps(output) + 1):
        child = os.fork()
        if not child:
            with trouble(step, death):
                build(output, NEW)
            os._exit(0)
        assert os.waitpid(child, 0)[1] == signal.SIGKILL, step
        stage.mend(output)
        assert published(output) in (OLD, NEW), step
        build(output, OLD)
        assert published(output) == OLD, step
        assert litter(output) == [], step


def test_on_linux_an_edition_is_there_at_every_moment(tmp_path: Path) -> None:
    output = tmp_path / "build"
    build(output, OLD)
    for step in range(1, _steps(output) + 1):
        child = os.fork()
        if not child:
            with trouble(step, death):
                build(output, NEW)
        os.waitpid(child, 0)
        assert published(output) in (OLD, NEW), step
        build(output, OLD)


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_what_dead_builds_left_behind_is_cleared_away(kind: str, output: Path, tmp_path: Path) -> None:
    left, elsewhere = output / ".stage-1", tmp_path / "elsewhere"
    elsewhere.mkdir()
    if kind == "folder":
        left.mkdir()
        (left / "half.pdf").write_bytes(b"%PDF")
    elif kind == "file":
        left.write_bytes(b"")
    else:
        left.symlink_to(elsewhere)
    build(output, NEW)
    assert litter(output) == []
    assert elsewhere.is_dir()


def test_an_edition_set_aside_by_a_dead_build_goes_back(output: Path) -> None:
    (output / EDITION).rename(output / f".old-{EDITION}")
    stage.mend(output)
    assert published(output) == OLD
    assert litter(output) == []


def test_the_first_edition_needs_no_folder(tmp_path: Path) -> None:
    build(tmp_path / "a" / "b", NEW)
    assert published(tmp_path / "a" / "b") == NEW


def test_others_may_read_what_the_mask_lets_them(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        build(tmp_path, NEW)
    finally:
        os.umask(before)
    assert (tmp_path / EDITION).stat().st_mode & 0o777 == 0o750
    assert (tmp_path / EDITION / "ru.html").stat().st_mode & 0o777 == 0o640
