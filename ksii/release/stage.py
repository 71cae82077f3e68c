"""A folder that takes the place of another in one step, or not at all.

Everything is written into a staging folder on the same file system and flushed to the disk. On Linux the two folders
are exchanged by one system call; elsewhere by two renames, which the lock protects from other builds, and which the
next build undoes where a build was killed between them.
"""

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

STAGE = ".stage-"
OLD = ".old-"
AT_FDCWD = -100
RENAME_EXCHANGE = 2


def publish(output: Path, name: str, files: Mapping[str, bytes]) -> Path:
    """Write files and put them in place as one folder of the output folder, whose lock the caller holds; return the folder.

    Raise OSError where the disk refuses: then what stood there is as it was.
    """
    target = output / name
    with staged(output) as stage:
        for path, content in files.items():
            if "/" in path:
                (stage / path).parent.mkdir(parents=True, exist_ok=True)
            write(stage / path, content)
        _sync(stage)
        swap(stage, target)
    return target


@contextmanager
def staged(output: Path) -> Iterator[Path]:
    """Yield an empty folder beside the editions; it is removed afterwards."""
    mend(output)
    stage = output / f"{STAGE}{os.getpid()}"
    stage.mkdir()
    try:
        yield stage
    finally:
        _remove(stage)


def mend(output: Path) -> None:
    """Clear away what dead builds left behind; an edition that one of them had set aside goes back to its place."""
    for left in output.glob(f"{STAGE}*"):
        _remove(left)
    for old in output.glob(f"{OLD}*"):
        target = output / old.name.removeprefix(OLD)
        if target.exists():
            _remove(old)
        else:
            old.rename(target)


def write(path: Path, content: bytes) -> None:
    """Write a file and flush it to the disk."""
    with path.open("wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())


def swap(stage: Path, target: Path) -> None:
    """Put the staged folder in the place of the target; what stood there is gone afterwards, or in the staging folder."""
    if not target.exists():
        stage.rename(target)
    elif not _exchange(stage, target):
        _set_aside(stage, target)
    _sync(target.parent)


def _exchange(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0


def _set_aside(stage: Path, target: Path) -> None:
    old = target.with_name(f"{OLD}{target.name}")
    target.rename(old)
    try:
        stage.rename(target)
    finally:
        if not target.exists():
            old.rename(target)
    _remove(old)


def _remove(path: Path) -> None:
    """Remove a folder, or whatever stands under its name; what can't be removed stays for the next build."""
    with contextlib.suppress(OSError):
        if path.is_symlink() or path.is_file():
            path.unlink()
        else:
            shutil.rmtree(path, ignore_errors=True)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
