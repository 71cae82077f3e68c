"""A folder that takes the place of another in one step, or not at all.

Everything is written into a staging folder on the same file system and flushed to the disk. On Linux the two folders
are exchanged by one system call; elsewhere by two renames, which the lock protects from other builds.
"""

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PREFIX = ".stage-"
AT_FDCWD = -100
RENAME_EXCHANGE = 2


@contextmanager
def staged(output: Path) -> Iterator[Path]:
    """Yield an empty folder beside the editions; it and what dead builds left behind are removed afterwards."""
    for left in output.glob(f"{PREFIX}*"):
        shutil.rmtree(left, ignore_errors=True)
    stage = Path(tempfile.mkdtemp(prefix=PREFIX, dir=output))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def write(path: Path, content: bytes) -> None:
    """Write a file and flush it to the disk."""
    with path.open("wb") as handle:
        handle.write(content)
        handle.flush()
        os.fsync(handle.fileno())


def publish(stage: Path, target: Path) -> None:
    """Put the staged folder in the place of the target; what stood there is in the staging folder afterwards."""
    stage.chmod(0o755)
    _sync(stage)
    if not target.exists():
        stage.rename(target)
    elif not _exchange(stage, target):
        old = stage.with_name(f"{stage.name}-old")
        target.rename(old)
        stage.rename(target)
        shutil.rmtree(old, ignore_errors=True)
    _sync(target.parent)


def _exchange(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and rename(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
