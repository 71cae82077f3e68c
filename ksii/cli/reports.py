"""The options of `ksii lint` that say how its findings are shown, and where they are written."""

import os
import sys
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import Exit, fail, prefix, unknown
from ksii.cli.files import put

if TYPE_CHECKING:
    from ksii.check.results import Results

FORMATS = ("full", "concise", "grouped", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "html")
STATISTICS = "statistics"
PLAIN = frozenset({"full", "concise", "grouped", STATISTICS})
"""Formats for people at a terminal; the others are written even where there is nothing to tell."""
MODULES = {"json": "machine"}
"""Formats whose module has another name."""

FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="FORMAT", show_default=False, help=f"{', '.join(FORMATS)}. Default: full on a terminal, concise elsewhere."
    ),
]
OutputOption = Annotated[
    list[str] | None,
    typer.Option("--output", metavar="FORMAT=FILE", show_default=False, help="Also write the findings into a file. Repeatable."),
]
StatisticsOption = Annotated[bool, typer.Option("--statistics", help="Say only how often each rule found something.")]

Target = tuple[str, Path]
Renderer = Callable[["Results", str], str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which reports are wanted: the format of what is printed, the files, and whether to be silent where nothing was found."""

    form: str
    files: tuple[Target, ...]
    quiet: bool


def terminal_format(chosen: str | None, *, statistics: bool) -> str:
    """Return the format of what is printed."""
    if statistics:
        if chosen is not None:
            fail("--statistics is a format of its own; leave out --format", Exit.USAGE)
        return STATISTICS
    if chosen is None:
        return "full" if sys.stdout.isatty() else "concise"
    return _known(chosen)


def targets(words: Sequence[str] | None) -> tuple[Target, ...]:
    """Return the files to be written, each with its format."""
    found = [_target(word) for word in words or ()]
    paths = [path.absolute() for _, path in found]
    for path in paths:
        if paths.count(path) > 1:
            fail(f"--output: {path.name} is named twice", Exit.USAGE)
    return tuple(found)


def deliver(results: "Results", wanted: Wanted, folder: Path) -> None:
    """Write the reports into their files, then print one; leave where a file can't be written, or is one of the strategy."""
    from ksii.report import full

    root = prefix(folder)
    for form, path in wanted.files:
        _write(path, _renderer(form)(results, root), {(folder / name).resolve() for name in results.texts})
    if results.findings or not wanted.quiet or wanted.form not in PLAIN:
        coloured = wanted.form == "full" and _coloured()
        typer.echo(full.render(results, root, colour=True) if coloured else _renderer(wanted.form)(results, root), nl=False)


def _write(path: Path, said: str, strategy: Collection[Path]) -> None:
    if path.resolve() in strategy:
        fail(f"--output: {path} is a file of the strategy", Exit.USAGE)
    try:
        put(path, said.encode("utf-8", "backslashreplace"))
    except OSError as error:
        fail(f"{error.strerror or error}: {path}", Exit.ENVIRONMENT)


def _known(form: str) -> str:
    if form not in FORMATS:
        unknown("format", form, FORMATS)
    return form


def _target(word: str) -> Target:
    form, sign, name = word.partition("=")
    if not sign or not name:
        fail(f"--output {word}: write it like --output html=report.html", Exit.USAGE)
    return _known(form), Path(name)


def _renderer(form: str) -> Renderer:
    render: Renderer = import_module(f"ksii.report.{MODULES.get(form, form)}").render
    return render


def _coloured() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
