"""One build at a time, and never a lock that nobody holds."""

import os
from pathlib import Path

import pytest

from ksii.release.lock import NAME, BusyError, locked
from tests.release.holder import hold, let_go


def _take(folder: Path) -> None:
    with locked(folder):
        assert (folder / NAME).read_text(encoding="ascii") == f"{os.getpid()}\n"


def test_a_second_build_is_told_who_is_at_work(tmp_path: Path) -> None:
    holder = hold(tmp_path)
    try:
        with pytest.raises(BusyError, match=f"^{holder}$"):
            _take(tmp_path)
    finally:
        let_go(holder)


def test_the_lock_dies_with_itshold(tmp_path: Path) -> None:
    let_go(hold(tmp_path))
    _take(tmp_path)


def test_workers_do_not_keep_the_lock_of_a_dead_build(tmp_path: Path) -> None:
    let_go(hold(tmp_path, with_child=True))
    _take(tmp_path)


def test_it_can_be_taken_again_and_again(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("a longer word than any number\n", encoding="ascii")
    _take(tmp_path)
    _take(tmp_path)


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious", encoding="utf-8")
    (tmp_path / NAME).symlink_to(victim)
    with pytest.raises(OSError, match="symbolic link"):
        _take(tmp_path)
    assert victim.read_text(encoding="utf-8") == "precious"
