"""`ksii build`: the editions of a strategy."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from ksii.cli.console import Exit, Progress, fail, find_strategy, interface_language, shown
from ksii.cli.options import AsOf, Quiet, StrategyArgument, UiLang, day

LangOption = Annotated[list[str] | None, typer.Option("--lang", metavar="LANG", show_default=False, help="Only this language; may be repeated. Default: all.")]
FormatOption = Annotated[
    list[str] | None,
    typer.Option("--format", metavar="docx|pdf|html", show_default=False, help="Only this format; may be repeated. Default: all."),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", show_default=False, help="Folder for editions. Default: build/ beside the strategy folder."),
]


def build(
    strategy: StrategyArgument = None,
    lang: LangOption = None,
    format_: FormatOption = None,
    output: OutputOption = None,
    as_of: AsOf = None,
    ui_lang: UiLang = None,
    *,
    quiet: Quiet = False,
) -> None:
    """Build the editions of a strategy: DOCX, PDF and HTML in each of its languages, with an index page and a manifest.

    A strategy that cannot be read whole is not built: what is wrong is said on its line, and the folder with the
    editions keeps what it had. Content that is only unfinished does not stop a draft.
    """
    from ksii import lint as recipe

    folder = find_strategy(strategy)
    reading = recipe.load(folder)
    date = recipe.as_of(reading.strategy, day(as_of))
    _refuse(reading, date, folder, interface_language(ui_lang))
    languages = _chosen("language", lang or [], _declared(reading))
    formats = _chosen("format", format_ or [], ["docx", "pdf", "html"])
    target = output or folder.resolve().parent / "build"
    _make(reading, languages, formats, target, date, quiet=quiet)


def _refuse(reading, date, folder: Path, lang: str) -> None:  # noqa: ANN001
    """Report and leave where the strategy cannot be built as it stands."""
    from ksii import lint as recipe
    from ksii.report import concise, full
    from ksii.report.summary import Header, passed

    report = recipe.lint(reading, "draft", date, lang)
    if passed(report.findings) and not report.refused:
        return
    errors = [finding for finding in report.findings if finding.severity == "error"]
    render = full.render if sys.stderr.isatty() else concise.render
    header = Header(report.phase, report.as_of, lang, shown(folder), report.not_run)
    typer.echo(render(errors, header, report.texts), err=True, nl=False)
    raise typer.Exit(Exit.REFUSED if report.refused else Exit.FINDINGS)


def _declared(reading) -> list[str]:  # noqa: ANN001
    from ksii.compose import languages

    return list(languages(reading.strategy))


def _chosen(what: str, wanted: list[str], known: list[str]) -> tuple[str, ...]:
    from ksii.source.suggest import nearest

    for word in wanted:
        if word not in known:
            near = nearest(word, known)
            fail(f"unknown {what} {word}{f'; did you mean {near}?' if near else ''} Known: {', '.join(known)}", Exit.USAGE)
    return tuple(word for word in known if not wanted or word in wanted)


def _make(reading, languages, formats, target: Path, date, *, quiet: bool) -> None:  # noqa: ANN001
    from ksii import build as recipe
    from ksii.doctor import native_versions
    from ksii.release.lock import BusyError
    from ksii.render.pdf import MissingLibraryError
    from ksii.render.worker import LimitError, WorkerError

    progress = Progress(quiet=quiet)
    order = recipe.Order(languages, formats, target, date, tuple(native_versions().items()))
    try:
        made = recipe.build(reading, order, progress.say)
    except BusyError as error:
        fail(f"another build is at work in {target} (process {error}); try again when it has finished", Exit.BUSY)
    except LimitError as error:
        fail(f"{error}; the editions built before are untouched", Exit.LIMIT)
    except MissingLibraryError as error:
        fail(f"{error}; ksii doctor says what is missing and how to get it", Exit.ENVIRONMENT)
    except WorkerError as error:
        fail(f"{error}; the editions built before are untouched", Exit.INTEGRITY)
    except OSError as error:
        fail(f"cannot write into {target}: {error.strerror or error}", Exit.ENVIRONMENT)
    finally:
        progress.done()
    if not quiet:
        typer.echo(made)
