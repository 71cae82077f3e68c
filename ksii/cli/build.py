"""`ksii build`: the editions of a strategy."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import (
    Exit,
    Progress,
    failure,
    find_strategy,
    interface_language,
    interruptible,
    prefix,
    shown,
    trouble,
    unknown,
    verdict,
)
from ksii.cli.options import AsOf, Quiet, StrategyArgument, UiLang, day, linted, loaded

if TYPE_CHECKING:
    from ksii.build import Order
    from ksii.check.results import Results
    from ksii.lint import Reading

UNTOUCHED = "the edition built before is untouched"

LangOption = Annotated[
    list[str] | None,
    typer.Option("--lang", metavar="LANG", show_default=False, help="Only this language; may be repeated. Default: all."),
]
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

    The folder of an edition is replaced as a whole: with --lang or --format it holds afterwards what was asked for and
    nothing else. It is left alone when it holds something that no build put there. Without the PDF, the contents of
    the DOCX have no page numbers.

    Exit code 0: built; 1: something in the strategy has to be mended first; 3: a file of it is refused; 4: the machine
    lacks something; 5: another build is at work; 6: an edition is not what it has to be; 7: it takes too much time or memory.
    """
    from ksii import lint as recipe

    spoken, folder, given = interface_language(ui_lang), find_strategy(strategy), day(as_of)
    reading = loaded(folder)
    report = linted(reading, "draft", recipe.as_of(reading.strategy, given), spoken)
    _leave_unless_passed(report, folder)
    made = _make(reading, _order(reading, report, lang, format_, output), folder, spoken, quiet=quiet)
    if not quiet:
        typer.echo(shown(made))


def _order(reading: "Reading", report: "Results", lang: list[str] | None, format_: list[str] | None, output: Path | None) -> "Order":
    from ksii.build import FORMATS, Order
    from ksii.compose import languages
    from ksii.doctor import native_versions

    return Order(
        languages=_chosen("language", lang, languages(reading.strategy)),
        formats=_chosen("format", format_, FORMATS),
        output=output or reading.sources.root.resolve().parent / "build",
        as_of=report.as_of,
        system=tuple(native_versions().items()),
    )


def _chosen(what: str, wanted: Sequence[str] | None, known: Sequence[str]) -> tuple[str, ...]:
    for word in wanted or ():
        if word not in known:
            unknown(what, word, known)
    return tuple(word for word in known if not wanted or word in wanted)


def _leave_unless_passed(report: "Results", folder: Path) -> None:
    """Report what is wrong and leave where a strategy cannot be built as it stands. Conditions of the gate do not stop a draft."""
    from ksii.report import full

    errors = tuple(finding for finding in report.findings if finding.severity == "error")
    told = replace(report, findings=errors, waived=(), obligations=(), conditions=(), not_run=())
    code = verdict(told)
    if code is Exit.DONE:
        return
    typer.echo(full.render(told, prefix(folder)), err=True, nl=False)
    raise typer.Exit(code)


def _make(reading: "Reading", order: "Order", folder: Path, lang: str, *, quiet: bool) -> Path:
    from ksii import build as editions
    from ksii import lint as recipe
    from ksii.release.guard import TakenError
    from ksii.release.lock import BusyError
    from ksii.render.worker import LimitError

    output = shown(order.output) or "."
    try:
        with Progress(quiet=quiet) as progress, interruptible():
            return editions.build(reading, order, progress.say)
    except editions.UnfitError as error:
        rules = [fault.rule for fault in error.faults]
        _leave_unless_passed(recipe.lint(replace(reading, faults=error.faults), "draft", order.as_of, lang, only=rules), folder)
        raise
    except BusyError as error:
        holder = f" (process {error})" if str(error) else ""
        code, words = Exit.BUSY, f"another build is at work in {output}{holder}; try again when it has finished"
    except TakenError as error:
        code, words = Exit.INTEGRITY, f"{output}: {error}; move it elsewhere, then build again"
    except LimitError as error:
        code, words = Exit.LIMIT, f"{error}; {UNTOUCHED}"
    except editions.EditionError as error:
        code, words = Exit.INTEGRITY, f"{error}; nothing was published, {UNTOUCHED}"
    except OSError as error:
        nowhere = error.strerror and not error.filename
        code, words = Exit.ENVIRONMENT, f"{trouble(error)}: {output}" if nowhere else trouble(error)
    raise failure(words, code)
