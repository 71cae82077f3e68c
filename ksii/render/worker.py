"""Rendering in processes of their own, with limits on time and memory: one per language, forked after the imports.

A layout engine can be driven into endless work or out of memory by a document; no handler in the same process can
hold that. A worker sends back its result or the words of its error; one that dies without a word is named by how it died.
"""

import multiprocessing
import resource
import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

GIBIBYTE = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """What one worker may use: seconds of CPU, seconds in all, bytes of memory."""

    cpu: int = 300
    wall: int = 600
    memory: int = 4 * GIBIBYTE


class WorkerError(Exception):
    """A worker could not finish; the message says why, in the words of its own error where it had any."""


class LimitError(WorkerError):
    """A worker used up its time or memory."""


def run(jobs: Mapping[str, Callable[[], Any]], limits: Limits = Limits()) -> Iterator[tuple[str, Any]]:
    """Run all jobs at once; yield (name, result) in the order of the jobs. Raise WorkerError for the first that fails."""
    with _started(jobs, limits) as running:
        for name, (process, pipe) in running.items():
            yield name, _result(name, process, pipe, limits)


@contextmanager
def _started(jobs: Mapping[str, Callable[[], Any]], limits: Limits) -> Iterator[dict[str, tuple[Any, Connection]]]:
    context = multiprocessing.get_context("fork")
    running: dict[str, tuple[Any, Connection]] = {}
    try:
        for name, job in jobs.items():
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=_work, args=(job, theirs, limits), daemon=True)
            process.start()
            theirs.close()
            running[name] = (process, ours)
        yield running
    finally:
        for process, pipe in running.values():
            process.kill()
            process.join()
            pipe.close()


def _work(job: Callable[[], Any], pipe: Connection, limits: Limits) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu, limits.cpu + 5))
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        answer: tuple[str, Any] = ("done", job())
    except MemoryError:
        answer = ("limit", "out of memory")
    except Exception as error:  # noqa: BLE001  (whatever it was, it is told in the parent's process)
        answer = ("error", f"{type(error).__name__}: {error}")
    pipe.send(answer)
    pipe.close()


def _result(name: str, process: Any, pipe: Connection, limits: Limits) -> Any:  # noqa: ANN401  (a job may return anything)
    if not pipe.poll(limits.wall):
        raise LimitError(f"{name}: rendering took more than {limits.wall} seconds")
    try:
        kind, answer = pipe.recv()
    except EOFError:
        process.join()
        raise _death(name, process.exitcode) from None
    if kind == "limit":
        raise LimitError(f"{name}: {answer}")
    if kind == "error":
        raise WorkerError(f"{name}: {answer}")
    return answer


def _death(name: str, code: int) -> WorkerError:
    if code in {-signal.SIGXCPU, -signal.SIGKILL}:
        return LimitError(f"{name}: rendering used up its time or memory")
    return WorkerError(f"{name}: the renderer died ({signal.Signals(-code).name if code < 0 else f'exit code {code}'})")
