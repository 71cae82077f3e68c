"""What the commands share: exit codes, messages, progress, and finding the strategy."""

import enum
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn, Self

import typer

if TYPE_CHECKING:
    from ksii.check.results import Results
    from ksii.finding import Severity

LANGUAGES = ("kk", "ru", "en")
IDENTITY = "strategy.yaml"


class Exit(enum.IntEnum):
    """Exit codes of every command; public and tested."""

    DONE = 0
    FINDINGS = 1
    USAGE = 2
    REFUSED = 3
    ENVIRONMENT = 4
    BUSY = 5
    INTEGRITY = 6
    LIMIT = 7
    BUG = 70


def failure(message: str, code: Exit) -> typer.Exit:
    """Say on stderr what is wrong; return what ends the command with a code."""
    from ksii.report.visible import visible

    typer.echo(f"ksii: {visible(message)}", err=True)
    return typer.Exit(code)


def fail(message: str, code: Exit) -> NoReturn:
    """Say on stderr what is wrong and leave."""
    raise failure(message, code)


def unknown(what: str, word: str, known: Iterable[str]) -> NoReturn:
    """Say that a word of the command line is not known, which one was probably meant and which there are, and leave."""
    from ksii.source.suggest import nearest

    names = list(known)
    near = nearest(word, names)
    fail(f"unknown {what} {word}; {f'did you mean {near}? Known' if near else 'known'}: {', '.join(names)}", Exit.USAGE)


def trouble(error: OSError) -> str:
    """Return what the machine refuses, in words."""
    if isinstance(error, FileExistsError | NotADirectoryError):
        return f"{error.filename} is not a folder"
    if error.strerror and error.filename:
        return f"{error.strerror}: {error.filename}"
    return error.strerror or f"{error}; ksii doctor says what is missing and how to get it"


def find_strategy(given: Path | None) -> Path:
    """Return the strategy folder: the given one, else `strategy/` here or in a folder above, else the folder itself when inside it."""
    try:
        here = Path.cwd()
    except FileNotFoundError:
        fail("the folder in which the command runs is not there any more; go to another one", Exit.ENVIRONMENT)
    if given is not None:
        return _given(given)
    for folder in (here, *here.parents):
        if (folder / "strategy" / IDENTITY).is_file():
            return folder / "strategy"
        if (folder / IDENTITY).is_file():
            return folder
    fail("no strategy here: go to the folder that holds strategy/, or name it: ksii build FOLDER", Exit.USAGE)


def _given(folder: Path) -> Path:
    try:
        files = {path.name for path in folder.iterdir()}
    except NotADirectoryError:
        fail(f"{folder} is a file; name the folder that holds it", Exit.USAGE)
    except FileNotFoundError:
        fail(f"there is no folder {folder}; name the folder that holds {IDENTITY}", Exit.USAGE)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)
    if IDENTITY not in files and (folder / "strategy" / IDENTITY).is_file():
        return folder / "strategy"
    if not any(name.casefold().endswith((".yaml", ".yml")) for name in files):
        fail(f"there is no strategy in {folder}; name the folder that holds {IDENTITY}", Exit.USAGE)
    return folder


def shown(path: Path) -> str:
    """Return a path as it stands in messages: relative to here where it is below, absolute elsewhere; empty for here itself."""
    absolute, here = path.resolve(), Path.cwd().resolve()
    if absolute == here:
        return ""
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()


def prefix(folder: Path) -> str:
    """Return what stands before the names of a strategy's files in reports: the way from here to its folder, never an absolute path."""
    try:
        way = Path(os.path.relpath(folder.resolve(), Path.cwd().resolve())).as_posix()
    except ValueError:  # another drive: there is no way
        way = folder.resolve().name
    return "" if way == "." else f"{way}/"


def verdict(results: "Results", fail_on: "Severity | None" = "error") -> Exit:
    """Return the exit code for a result: a file that the machine keeps back goes before one that is refused, and that before findings.

    Findings count from the severity `fail_on`, with None not at all.
    """
    from ksii.report.summary import SEVERITIES

    if results.withheld:
        return Exit.ENVIRONMENT
    if results.refused:
        return Exit.REFUSED
    if fail_on is None:
        return Exit.DONE
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return Exit.DONE if results.passed and not any(it.severity in grave for it in results.findings) else Exit.FINDINGS


def interface_language(given: str | None) -> str:
    """Return the language of messages: the given one, else that of the environment, else English."""
    if given is not None:
        if given not in LANGUAGES:
            unknown("language of messages", given, LANGUAGES)
        return given
    wanted = os.environ.get("KSII_LANG") or os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return wanted[:2] if wanted[:2] in LANGUAGES else "en"


@contextmanager
def interruptible() -> Iterator[None]:
    """Clean up and leave with 128 and the number of the signal when the process is asked to end or its terminal goes away."""

    def leave(number: int, _: FrameType | None) -> NoReturn:
        raise typer.Exit(128 + number)

    before = {number: signal.signal(number, leave) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


class Progress:
    """One line on stderr that says what is being done; silent unless stderr is a terminal and nobody asked for quiet."""

    def __init__(self, *, quiet: bool) -> None:
        """Decide once whether to speak."""
        self._speaks = sys.stderr.isatty() and not quiet and os.environ.get("TERM") != "dumb"

    def say(self, words: str) -> None:
        """Replace the line."""
        if self._speaks:
            sys.stderr.write(f"\r\x1b[2K{words}")
            sys.stderr.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Clear the line."""
        self.say("")
