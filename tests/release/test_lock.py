"""One build at a time, and never a lock that nobody holds."""

import os
import signal
import time
from pathlib import Path

import pytest

from ksii.release.lock import NAME, BusyError, locked


def _holder(folder: Path, *, with_child: bool = False) -> int:
    """Start a process that holds the lock until it is killed; return its number. Its child, if any, lives two seconds longer."""
    reading, writing = os.pipe()
    holder = os.fork()
    if not holder:
        with locked(folder):
            if with_child and not os.fork():
                time.sleep(2)
                os._exit(0)
            os.write(writing, b"!")
            time.sleep(60)
        os._exit(0)
    os.read(reading, 1)
    os.close(reading)
    os.close(writing)
    return holder


def _kill(process: int) -> None:
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


def _take(folder: Path) -> None:
    with locked(folder):
        assert (folder / NAME).read_text(encoding="ascii") == f"{os.getpid()}\n"


def test_a_second_build_is_told_who_is_at_work(tmp_path: Path) -> None:
    holder = _holder(tmp_path)
    try:
        with pytest.raises(BusyError, match=f"^{holder}$"):
            _take(tmp_path)
    finally:
        _kill(holder)


def test_the_lock_dies_with_its_holder(tmp_path: Path) -> None:
    _kill(_holder(tmp_path))
    _take(tmp_path)


def test_workers_do_not_keep_the_lock_of_a_dead_build(tmp_path: Path) -> None:
    _kill(_holder(tmp_path, with_child=True))
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
