"""How a build can end, each way with its exit code, and that what was built before stays as it was."""

import errno
import os
import signal
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import FrameType
from typing import NoReturn

import pytest

from ksii import build as recipe
from ksii.render import edition, html, worker
from ksii.render.pdf import MissingLibraryError
from tests.cli.desk import Answer, Desk, lay
from tests.release.holder import hold, let_go

UNTOUCHED = "the edition built before is untouched"
FAST = ("build", "--lang", "ru", "--format", "html")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("KSII_LANG", "en")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return lay(tmp_path)


def _fails(desk: Desk, *words: str) -> Answer:
    """Build, and see that nothing was built."""
    before = desk.built()
    answer = desk.run(*(words or FAST))
    assert desk.built() == before
    assert answer.out == ""
    assert "Traceback" not in answer.err
    return answer


def _raise(error: Exception, *_: object) -> NoReturn:
    raise error


def test_0_it_was_built(desk: Desk) -> None:
    answer = desk.run(*FAST)
    assert answer == Answer(0, "build/160126\n", "")
    assert sorted(desk.built()) == [f"160126/{name}" for name in ("SHA256SUMS", "index.html", "manifest.json", "minimal-160126-ru.html")]


def test_0_quietly(desk: Desk) -> None:
    assert desk.run(*FAST, "--quiet") == Answer(0, "", "")


def test_1_something_is_to_be_mended(desk: Desk) -> None:
    desk.change("strategy/strategy.yaml", "owner: ministry", "owner: ministri")
    answer = _fails(desk)
    assert answer.code == 1
    assert "--> strategy/strategy.yaml:15:8\n" in answer.err
    assert "= help: " in answer.err


def test_2_wrong_usage(desk: Desk) -> None:
    assert _fails(desk, *FAST, "--lang", "de").code == 2


def test_3_a_file_is_refused(desk: Desk) -> None:
    path = desk.strategy / "roles.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").replace("kk: Министрлік, ", "").encode("windows-1251", "replace"))
    answer = _fails(desk)
    assert answer.code == 3
    assert "error[YML130] wrong-encoding" in answer.err
    assert desk.run("lint").code == 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_4_a_file_that_may_not_be_read(desk: Desk) -> None:
    (desk.strategy / "roles.yaml").chmod(0)
    assert _fails(desk).code == 4
    assert desk.run("lint").code == 4


def test_4_a_failing_disk_under_the_strategy(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fdopen", partial(_raise, OSError(errno.EIO, "Input/output error")))
    answer = desk.run("lint")
    assert answer.code == 4
    assert "error[YML170] file-unreadable" in answer.out


def test_4_the_output_folder_is_a_file(desk: Desk) -> None:
    answer = _fails(desk, *FAST, "--output", "strategy/goals.yaml")
    assert (answer.code, answer.err) == (4, "ksii: strategy/goals.yaml is not a folder\n")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_4_the_output_folder_may_not_be_written_into(desk: Desk) -> None:
    (desk.folder / "build").chmod(0o555)
    assert _fails(desk).code == 4


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT])
def test_4_the_disk_refuses(number: int, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "mkdir", partial(_raise, OSError(number, os.strerror(number), "build/.stage-1")))
    answer = _fails(desk)
    assert (answer.code, answer.err) == (4, f"ksii: {os.strerror(number)}: build/.stage-1\n")


def test_4_the_disk_refuses_without_a_name(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", partial(_raise, OSError(errno.EIO, "Input/output error")))
    answer = _fails(desk)
    assert (answer.code, answer.err) == (4, "ksii: Input/output error: build\n")


def test_4_a_library_is_missing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edition, "prepare", partial(_raise, MissingLibraryError("pages cannot be laid out: no Pango")))
    answer = _fails(desk)
    assert answer.code == 4
    assert answer.err == "ksii: pages cannot be laid out: no Pango; ksii doctor says what is missing and how to get it\n"


@pytest.fixture
def other_build(desk: Desk) -> Iterator[int]:
    """Hold the lock of the output folder in another process."""
    process = hold(desk.folder / "build")
    yield process
    let_go(process)


def test_5_another_build_is_at_work(desk: Desk, other_build: int) -> None:
    answer = _fails(desk)
    assert answer.code == 5
    assert answer.err == f"ksii: another build is at work in build (process {other_build}); try again when it has finished\n"


def test_6_a_file_lacks_words(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edition, "render", lambda *_: {"html": "<p>Малая коммуникационная стратегия</p>".encode()})
    answer = _fails(desk)
    assert answer.code == 6
    assert answer.err.startswith("ksii: minimal-160126-ru.html lacks ")
    assert answer.err.endswith(f"; nothing was published, {UNTOUCHED}\n")


@pytest.mark.pdf
def test_6_the_renderer_complains(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = html.page
    monkeypatch.setattr(html, "page", lambda *args, **named: str(plain(*args, **named)).replace("<style>", "<style>p { colour: red }"))
    answer = _fails(desk, "build", "--lang", "ru", "--format", "pdf")
    assert answer.code == 6
    assert answer.err.startswith("ksii: minimal-160126-ru.pdf: weasyprint: Ignored `colour: red ` at 1:5")


def test_6_somebody_worked_in_the_edition(desk: Desk) -> None:
    (desk.edition / "minimal-160126-ru.html").write_bytes(b"corrected by hand")
    answer = _fails(desk)
    assert answer.code == 6
    said = "build: 160126/minimal-160126-ru.html was changed after it had been built; move it elsewhere, then build again"
    assert answer.err == f"ksii: {said}\n"


def _spin(*_: object) -> NoReturn:
    while True:
        pass


@pytest.mark.parametrize(
    ("render", "limits", "words"),
    [
        (_spin, worker.Limits(cpu=1), "used up its time or memory"),
        (lambda *_: time.sleep(60), worker.Limits(wall=1), "took more than 1 seconds"),
        (lambda *_: len(bytearray(8 << 30)), worker.Limits(memory=3 << 30), "used up its memory"),
    ],
    ids=["cpu", "wall", "memory"],
)
def test_7_it_takes_too_much(
    render: Callable[..., object], limits: worker.Limits, words: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edition, "render", render)
    monkeypatch.setattr(worker, "run", partial(worker.run, limits=limits))
    answer = _fails(desk)
    assert (answer.code, answer.err) == (7, f"ksii: ru: rendering {words}; {UNTOUCHED}\n")


@pytest.mark.parametrize("place", ["here", "in a worker"])
def test_70_a_bug(place: str, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    where = (recipe, "compose") if place == "here" else (edition, "render")
    monkeypatch.setattr(*where, partial(_raise, KeyError("no such node")))
    answer = _fails(desk)
    assert answer.code == 70
    assert answer.err.startswith("ksii: internal error: KeyError: 'no such node'\n")
    (report,) = desk.folder.glob("ksii-report-*.txt")
    assert ", in _raise\n" in report.read_text(encoding="utf-8")


def test_70_a_renderer_that_crashes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edition, "render", lambda *_: os.kill(os.getpid(), signal.SIGUSR1))
    answer = _fails(desk)
    assert answer.code == 70
    assert answer.err.startswith("ksii: internal error: DiedError: ru: the renderer died (User defined signal 1)\n")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_128_and_more_somebody_stopped_it(number: signal.Signals, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: int, __: FrameType | None) -> None:
        os.kill(os.getpid(), number)

    monkeypatch.setattr(edition, "render", lambda *_: time.sleep(60))
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    try:
        answer = _fails(desk)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert (answer.code, answer.err) == (128 + number, "")
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
