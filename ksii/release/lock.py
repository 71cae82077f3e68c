"""One build at a time per output folder, by a lock that the kernel drops when its holder dies, whatever it dies of."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAME = ".ksii.lock"
LONGEST = 20
"""Digits of a process number that are read at most."""


class BusyError(Exception):
    """Another build holds the lock; the message is the number of its process, or empty where it is not known yet."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of an output folder, which is made where it is missing.

    Raise BusyError where another process holds it, OSError where the folder can't be made or written into. The lock
    belongs to this process alone: processes forked from it don't keep it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o666)
    with os.fdopen(handle, "r+", encoding="ascii", errors="replace") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BusyError(file.read(LONGEST).strip()) from None
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield
