"""A disk that fails, or a process that dies, at the n-th step that reaches the disk."""

import contextlib
import errno
import io
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest

from ksii.release.guard import LIST, guard, listed
from ksii.release.lock import NAME, locked
from ksii.release.manifest import digest, sums
from ksii.release.stage import publish

CALLS = ("open", "mkdir", "rename", "fsync")
EDITION = "160126"


def edition(word: str) -> dict[str, bytes]:
    """Return the files of a pretended edition, whole with its list of hashes."""
    files = {f"{name}.html": f"{word} {name} ".encode() * 1000 for name in ("kk", "ru", "en")}
    return {**files, LIST: sums(files)}


def build(output: Path, files: dict[str, bytes]) -> None:
    """Publish files as a build does."""
    with locked(output):
        guard(output / EDITION)
        publish(output, EDITION, files)


def published(output: Path) -> dict[str, bytes]:
    """Return the files of the published edition; raise AssertionError unless it is whole."""
    folder = output / EDITION
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {name: digest(content) for name, content in files.items() if name != LIST} == listed(folder)
    return files


def litter(output: Path) -> list[str]:
    """Return what stands in the output folder beside the edition and the lock."""
    return sorted(path.name for path in output.iterdir() if path.name not in {EDITION, NAME})


def full_disk() -> None:
    """Fail as a full disk does."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "somewhere")


def death() -> None:
    """Die as of a power cut."""
    os.kill(os.getpid(), signal.SIGKILL)


class _Paper:
    """A file whose writing is a step; when that step fails, half of it has been written."""

    def __init__(self, file: Any, step: Callable[[], None]) -> None:  # noqa: ANN401  (any kind of file)
        self._file, self._step = file, step

    def write(self, content: Any) -> int:  # noqa: ANN401
        half = len(content) // 2
        self._file.write(content[:half])
        self._step()
        return half + int(self._file.write(content[half:]))

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()


@contextlib.contextmanager
def trouble(at: int, what: Callable[[], None]) -> Iterator[Callable[[], int]]:
    """Do `what` at the n-th step that reaches the disk; yield what tells how many steps there were."""
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1
        if steps == at:
            what()

    def stepped(call: Callable[..., object]) -> Callable[..., object]:
        def wrapped(*args: object, **named: object) -> object:
            step()
            return call(*args, **named)

        return wrapped

    plain = io.open
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, stepped(getattr(os, name)))
        patch.setattr(io, "open", lambda *args, **named: _Paper(stepped(plain)(*args, **named), step))
        yield lambda: steps
