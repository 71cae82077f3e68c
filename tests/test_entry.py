"""The way in: fast where nothing needs to be loaded, plain words where something goes wrong."""

import errno
import gc
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from ksii import __version__, _entry

MINIMAL = Path(__file__).parent / "strategies" / "minimal"
HEAVY = frozenset({"weasyprint", "docx", "lxml", "jinja2", "pydantic", "yaml", "rich", "pikepdf", "pypdfium2", "resvg_py"})
RENDERERS = frozenset({"weasyprint", "docx", "lxml", "jinja2", "pikepdf", "pypdfium2", "resvg_py", "ksii.render", "ksii.build"})
WITNESS = """
import gc, json, sys
from ksii._entry import main
try:
    code = main(sys.argv[2:])
except SystemExit as stop:
    code = stop.code
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump({"code": code, "modules": sorted(sys.modules), "collector": gc.isenabled()}, file)
"""


def _run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ksii", *words],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


def _witness(folder: Path, *words: str) -> tuple[frozenset[str], bool]:
    """Run the command line; return the modules that it loaded and whether the collector was left on."""
    seen = folder / "seen.json"
    subprocess.run([sys.executable, "-c", WITNESS, str(seen), *words], capture_output=True, cwd=folder, check=True)
    answer = json.loads(seen.read_text(encoding="utf-8"))
    return frozenset(answer["modules"]), answer["collector"]


@pytest.fixture
def _own_temp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def _fails_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(_: list[str]) -> int:
        raise error

    monkeypatch.setattr(_entry, "_run", fail)


def test_the_version_is_said_without_loading_anything(tmp_path: Path) -> None:
    modules, _ = _witness(tmp_path, "--version")
    assert not {"typer", "click", "ksii.cli", *HEAVY} & modules
    assert _run("--version").stdout == f"ksii {__version__}\n"


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    modules, _ = _witness(tmp_path, "--help")
    assert not HEAVY & modules


def test_help_names_the_commands() -> None:
    answer = _run("--help")
    assert answer.returncode == 0
    assert {"lint", "build", "doctor"} <= set(answer.stdout.split())


def test_lint_loads_no_renderer_and_runs_without_the_collector(tmp_path: Path) -> None:
    modules, collector = _witness(tmp_path, "lint", str(MINIMAL))
    assert "ksii.lint" in modules
    assert not RENDERERS & modules
    assert not collector


def test_an_unknown_option_is_a_usage_error_in_plain_words() -> None:
    answer = _run("lint", "--nonsense")
    assert answer.returncode == 2
    assert "--nonsense" in answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_need_no_library(shell: str, tmp_path: Path) -> None:
    modules, _ = _witness(tmp_path, "--show-completion", shell)
    assert not {"typer", *HEAVY} & modules
    assert "_KSII_COMPLETE" in _run("--show-completion", shell).stdout


def test_the_shell_is_taken_from_the_environment() -> None:
    assert _run("--show-completion", SHELL="/usr/bin/fish").stdout.startswith("function ")


def test_a_shell_without_completion_is_a_usage_error() -> None:
    answer = _run("--show-completion", "tcsh")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "tcsh" in answer.stderr


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_completes_a_command(tmp_path: Path) -> None:
    command = tmp_path / "ksii"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ksii "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    ask = 'eval "$(ksii --show-completion bash)"; COMP_WORDS=(ksii li) COMP_CWORD=1; _ksii_complete; echo "${COMPREPLY[@]}"'
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    answer = subprocess.run(["bash", "-c", ask], capture_output=True, encoding="utf-8", env={**os.environ, "PATH": path}, check=True)  # noqa: S607
    assert answer.stdout.split() == ["lint"]


def test_a_reader_that_leaves_ends_the_run_quietly() -> None:
    with subprocess.Popen([sys.executable, "-m", "ksii", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout
        assert run.stderr
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == _entry.BROKEN_PIPE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_the_machines_trouble_not_a_bug() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        answer = subprocess.run(
            [sys.executable, "-m", "ksii", "--help"], stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False
        )
    assert answer.returncode == 4
    assert answer.stderr == "ksii: No space left on device\n"


def test_pipes_get_utf8_whatever_the_locale_says() -> None:
    answer = _run("lint", "Әғқ", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0", PYTHONIOENCODING="")
    assert "UnicodeEncodeError" not in answer.stderr
    assert answer.returncode not in {0, 70}


def test_ctrl_c_ends_with_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _fails_with(monkeypatch, KeyboardInterrupt())
    assert _entry.main(["lint"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("_own_temp")
def test_a_bug_leaves_a_report_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    _fails_with(monkeypatch, ValueError("seven is odd\nand more"))
    assert _entry.main(["build", "there"]) == 70
    said = capsys.readouterr().err
    (report,) = tmp_path.glob("ksii-report-*.txt")
    text = report.read_text(encoding="utf-8")
    assert said.startswith("ksii: internal error: ValueError: seven is odd\n")
    assert str(report) in said
    assert "Traceback" not in said
    assert "command: ksii build there\n" in text
    assert "Traceback" in text


@pytest.mark.usefixtures("_own_temp")
def test_debug_adds_the_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _fails_with(monkeypatch, ValueError("seven is odd"))
    assert _entry.main(["build", "--debug"]) == 70
    assert capsys.readouterr().err.startswith("Traceback")


def test_a_report_that_cannot_be_written_does_not_hide_the_bug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    _fails_with(monkeypatch, ValueError("seven is odd"))
    assert _entry.main(["build"]) == 70
    assert "--debug" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device"),
        (PermissionError(errno.EACCES, "Permission denied", "build/x"), "Permission denied: build/x"),
        (OSError("cannot load library 'libpango-1.0-0': not found"), "`ksii doctor` says how to get it"),
    ],
)
def test_trouble_of_the_machine_ends_with_4(
    error: OSError, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _fails_with(monkeypatch, error)
    assert _entry.main(["build"]) == 4
    assert words in capsys.readouterr().err


def test_the_exit_code_of_a_command_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "disable", lambda: None)
    monkeypatch.setattr(_entry, "_command_line", lambda _: 3)
    assert _entry.main(["schema"]) == 3
