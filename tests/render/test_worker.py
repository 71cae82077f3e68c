"""What a job in a process of its own may use, and what is known of it when it ends."""

import faulthandler
import os
import signal
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from ksii.render.pdf import RenderWarningError
from ksii.render.worker import GIBIBYTE, DiedError, LimitError, Limits, run

PATIENCE = 20
"""Seconds after which a limit has failed; each of them is set to one second."""


def _alone(job: Callable[[], object], limits: Limits | None = None) -> object:
    ((_, result),) = run({"ru": job}, limits or Limits())
    return result


def _spin() -> NoReturn:
    while True:
        pass


def _die_of(number: int) -> NoReturn:
    faulthandler.disable()  # pytest's own would tell of it at length
    os.kill(os.getpid(), number)
    raise AssertionError


def _raise(error: Exception) -> NoReturn:
    raise error


def test_results_come_in_the_order_of_the_jobs() -> None:
    jobs: dict[str, Callable[[], object]] = {"kk": partial(time.sleep, 0.2), "ru": os.getpid}
    names, results = zip(*run(jobs), strict=True)
    assert names == ("kk", "ru")
    assert results[1] != os.getpid()


def test_a_large_result_comes_whole() -> None:
    assert _alone(lambda: bytes(5_000_000)) == bytes(5_000_000)


@pytest.mark.parametrize(
    ("job", "limits", "words"),
    [
        (_spin, Limits(cpu=1), "ru: rendering used up its time or memory"),
        (partial(time.sleep, 60), Limits(wall=1), "ru: rendering took more than 1 seconds"),
        (lambda: len(bytearray(8 * GIBIBYTE)), Limits(memory=3 * GIBIBYTE), "ru: rendering used up its memory"),
        (partial(_die_of, signal.SIGKILL), Limits(), "ru: rendering used up its time or memory"),
        (partial(_die_of, signal.SIGTRAP), Limits(), "ru: rendering used up its time or memory"),
    ],
    ids=["cpu", "wall", "memory", "killed", "trapped"],
)
def test_a_job_that_wants_too_much_is_ended(job: Callable[[], object], limits: Limits, words: str) -> None:
    start = time.monotonic()
    with pytest.raises(LimitError, match=words):
        _alone(job, limits)
    assert time.monotonic() - start < PATIENCE


def test_all_jobs_share_one_time() -> None:
    jobs = {"kk": partial(time.sleep, 0.8), "ru": partial(time.sleep, 1.6)}
    with pytest.raises(LimitError, match="ru: rendering took more than 1 seconds"):
        dict(run(jobs, Limits(wall=1)))


def test_a_crash_is_named() -> None:
    with pytest.raises(DiedError, match=r"ru: the renderer died \(Segmentation fault\)"):
        _alone(partial(_die_of, signal.SIGSEGV))


def test_an_exit_without_a_word_is_named() -> None:
    with pytest.raises(DiedError, match=r"ru: the renderer died \(exit code 3\)"):
        _alone(partial(os._exit, 3))


def test_an_error_keeps_its_type_and_its_traceback() -> None:
    with pytest.raises(RenderWarningError, match="weasyprint: Ignored") as caught:
        _alone(partial(_raise, RenderWarningError(("weasyprint: Ignored",))))
    assert "in _raise" in "".join(caught.value.__notes__)


def test_an_error_that_cannot_travel_is_told_in_words() -> None:
    class LocalError(Exception):
        pass

    with pytest.raises(RuntimeError, match="LocalError: there"):
        _alone(partial(_raise, LocalError("there")))


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_the_other_jobs_end_with_the_first_that_fails() -> None:
    jobs: dict[str, Callable[[], object]] = {"kk": partial(_raise, ValueError("kk")), "ru": partial(time.sleep, 60)}
    with pytest.raises(ValueError, match="kk"):
        dict(run(jobs))
    assert _children() == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells a process of its parent's death")
def test_a_job_dies_with_the_process_that_started_it() -> None:
    reading, writing = os.pipe()
    parent = os.fork()
    if not parent:
        os.close(reading)
        for _ in run({"ru": partial(_tell_and_sleep, writing)}):
            pass
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as pipe:
        assert int(pipe.readline())
        os.kill(parent, signal.SIGKILL)
        os.waitpid(parent, 0)
        assert pipe.read() == ""  # it ends when the job's end of the pipe is closed, a minute too early for the job itself


def _tell_and_sleep(pipe: int) -> None:
    os.write(pipe, f"{os.getpid()}\n".encode())
    time.sleep(60)


def test_ctrl_c_reaches_the_parent_only() -> None:
    assert _alone(lambda: signal.getsignal(signal.SIGINT)) == signal.SIG_IGN


def _children() -> list[str]:
    return Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text(encoding="ascii").split()
