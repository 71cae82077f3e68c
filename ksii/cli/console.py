"""What the commands share: exit codes, messages, progress, and finding the strategy."""

import enum
import os
import sys
from pathlib import Path
from typing import NoReturn

import typer

LANGUAGES = ("kk", "ru", "en")


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


def fail(message: str, code: Exit) -> NoReturn:
    """Say on stderr what is wrong and leave."""
    typer.echo(f"ksii: {message}", err=True)
    raise typer.Exit(code)


def find_strategy(given: Path | None) -> Path:
    """Return the strategy folder: the given one, else `strategy/` here or in a folder above, else the folder itself when inside it."""
    if given is not None:
        if not given.is_dir():
            fail(f"there is no folder {given}; name the folder that holds strategy.yaml", Exit.USAGE)
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "strategy" / "strategy.yaml").is_file():
            return folder / "strategy"
        if (folder / "strategy.yaml").is_file():
            return folder
    fail("no strategy here: go to the folder that holds strategy/, or name it: ksii build FOLDER", Exit.USAGE)


def shown(folder: Path) -> str:
    """Return a folder as it stands before file names in messages: relative to here where it is below, its name elsewhere."""
    absolute = folder.resolve()
    here = Path.cwd().resolve()
    if absolute == here:
        return ""
    path = absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else absolute.name
    return f"{path}/"


def interface_language(given: str | None) -> str:
    """Return the language of messages: the given one, else that of the environment, else English."""
    if given is not None:
        if given not in LANGUAGES:
            fail(f"no messages in language {given}; known: {', '.join(LANGUAGES)}", Exit.USAGE)
        return given
    wanted = os.environ.get("KSII_LANG") or os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return wanted[:2] if wanted[:2] in LANGUAGES else "en"


class Progress:
    """One line on stderr that says what is being done; silent unless stderr is a terminal and nobody asked for quiet."""

    def __init__(self, *, quiet: bool) -> None:
        """Decide once whether to speak."""
        self._speaks = sys.stderr.isatty() and not quiet

    def say(self, words: str) -> None:
        """Replace the line."""
        if self._speaks:
            sys.stderr.write(f"\r\x1b[2K{words}")
            sys.stderr.flush()

    def done(self) -> None:
        """Clear the line."""
        self.say("")
