"""Rendering in processes of their own, with limits on time and memory: one per language, forked after the imports.

A layout engine can be driven into endless work or out of memory by a document; no handler in the same process can
hold that. A worker sends back its result or its error; one that dies without a word is named by how it died. Workers
die with the process that started them.
"""

import contextlib
import ctypes
import multiprocessing
import os
import pickle
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from typing import Final, NoReturn, TypeVar, cast

GIBIBYTE = 1 << 30
PR_SET_PDEATHSIG = 1

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Limits:
    """What workers may use: each its seconds of CPU and bytes of memory, all together their seconds in all."""

    cpu: int = 300
    wall: int = 600
    memory: int = 4 * GIBIBYTE


class LimitError(Exception):
    """A worker used up its time or memory."""


class DiedError(Exception):
    """A worker died without a word, as programs do that crash."""


@dataclass(frozen=True, slots=True)
class _Failure:
    error: Exception


DEFAULT: Final = Limits()


def run(jobs: Mapping[str, Callable[[], T]], limits: Limits = DEFAULT) -> Iterator[tuple[str, T]]:
    """Run all jobs at once; yield (name, result) in the order of the jobs.

    Raise the error of the first job that fails, with the worker's traceback as a note; LimitError or DiedError where
    it had no chance to say one.
    """
    deadline = time.monotonic() + limits.wall
    with _started(jobs, limits) as running:
        for name, (process, pipe) in running.items():
            if not pipe.poll(max(0, deadline - time.monotonic())):
                raise LimitError(f"{name}: rendering took more than {limits.wall} seconds")
            yield name, cast("T", _result(name, process, pipe))


@contextlib.contextmanager
def _started(jobs: Mapping[str, Callable[[], T]], limits: Limits) -> Iterator[dict[str, tuple[ForkProcess, Connection]]]:
    context = multiprocessing.get_context("fork")
    running: dict[str, tuple[ForkProcess, Connection]] = {}
    scratch = tempfile.TemporaryDirectory(prefix="ksii-", ignore_cleanup_errors=True)
    try:
        for name, job in jobs.items():
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=_work, args=(partial(_inside, scratch.name, job), theirs, limits, os.getpid()), daemon=True)
            process.start()
            theirs.close()
            running[name] = (process, ours)
        yield running
    finally:
        for process, pipe in running.values():
            process.kill()
            process.join()
            pipe.close()
        scratch.cleanup()


def _inside(folder: str, job: Callable[[], T]) -> T:
    """Do a job whose temporary files stand in a folder that is removed however the worker ends."""
    tempfile.tempdir = folder
    return job()


def _work(job: Callable[[], object], pipe: Connection, limits: Limits, parent: int) -> None:
    _attend(parent)
    _bound(resource.RLIMIT_CPU, limits.cpu)
    _bound(resource.RLIMIT_AS, limits.memory)
    _bound(resource.RLIMIT_CORE, 0)
    answer: object
    try:
        answer = job()
    except MemoryError:
        answer = _Failure(LimitError("rendering used up its memory"))
    except Exception as error:  # noqa: BLE001  (whatever it was, the process that asked for it is told)
        answer = _Failure(_portable(error))
    pipe.send(answer)
    pipe.close()


def _attend(parent: int) -> None:
    """Leave the signals of the terminal to the parent, and die when it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _bound(kind: int, most: int) -> None:
    """Set a limit, but never above one that is set already."""
    soft, hard = resource.getrlimit(kind)
    bounds = [most, *(bound for bound in (soft, hard) if bound != resource.RLIM_INFINITY)]
    with contextlib.suppress(ValueError, OSError):  # macOS knows some limits by name only
        resource.setrlimit(kind, (min(bounds), hard))


def _portable(error: Exception) -> Exception:
    """Return an error as it can travel between processes, its traceback as a note."""
    trace = "".join(traceback.format_exception(error))
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301  (our own bytes)
    except Exception:  # noqa: BLE001  (an error that can't be pickled raises whatever it likes)
        error = RuntimeError(f"{type(error).__name__}: {error}")
    error.add_note(trace)
    return error


def _result(name: str, process: ForkProcess, pipe: Connection) -> object:
    try:
        answer: object = pipe.recv()
    except (EOFError, OSError):
        process.join()
        _mourn(name, process.exitcode or 0)
    if isinstance(answer, _Failure):
        if isinstance(answer.error, LimitError):
            raise LimitError(f"{name}: {answer.error}")
        raise answer.error
    return answer


def _mourn(name: str, code: int) -> NoReturn:
    """Say how a worker died. A kill comes from a kernel out of memory, a trap from a library that got none."""
    if -code in {signal.SIGXCPU, signal.SIGKILL, signal.SIGTRAP}:
        raise LimitError(f"{name}: rendering used up its time or memory")
    raise DiedError(f"{name}: the renderer died ({signal.strsignal(-code) if code < 0 else f'exit code {code}'})")
