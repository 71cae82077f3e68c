"""`ksii build`: the editions of a strategy."""

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import (
    Exit,
    Progress,
    fail,
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
from ksii.cli.released import check_release

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
    typer.Option(
        "--format", metavar="docx|pdf|html|xlsx", show_default=False, help="Only this format; may be repeated. Default: docx, pdf, html."
    ),
]
SummaryOption = Annotated[bool, typer.Option("--summary", help="Make the summary on one page too, in the same formats.")]
ReleaseOption = Annotated[bool, typer.Option("--release", help="With places for signatures; refused unless everybody has agreed.")]
ReferenceOption = Annotated[
    Path | None,
    typer.Option("--reference-doc", metavar="FILE", show_default=False, help="A .docx whose styles and margins the DOCX takes."),
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
    reference_doc: ReferenceOption = None,
    *,
    summary: SummaryOption = False,
    release: ReleaseOption = False,
    quiet: Quiet = False,
) -> None:
    """Build the editions of a strategy: DOCX, PDF and HTML in each of its languages, with an index page and a manifest.

    A strategy that cannot be read whole is not built: what is wrong is said on its line, and the folder with the
    editions keeps what it had. Content that is only unfinished does not stop a draft.

    --format xlsx makes a workbook of the tables that are reckoned with: budget, indicators, plan. --summary makes the
    document on one page, for those who decide. --release makes the editions that `ksii release` seals.

    --reference-doc takes styles, fonts, theme, page size and margins from a Word document of your own; what it has no style
    for, headers and footers stay as they are.

    The folder of an edition is replaced as a whole: with --lang or --format it holds afterwards what was asked for and
    nothing else. It is left alone when it holds something that no build put there. Without the PDF, the contents of
    the DOCX have no page numbers.

    Exit code 0: built; 1: something in the strategy has to be mended first; 3: a file of it is refused; 4: the machine
    lacks something; 5: another build is at work; 6: an edition is not what it has to be; 7: it takes too much time or memory.
    """
    spoken, folder, given = interface_language(ui_lang), find_strategy(strategy), day(as_of)
    base = _reference(reference_doc) if reference_doc else b""
    reading = loaded(folder)
    report = _looked_at(reading, given, folder, spoken, release=release)
    order = replace(_order(reading, report, lang, format_, output), summary=summary, release=release, reference=base)
    made = _make(reading, order, folder, spoken, quiet=quiet)
    if not quiet:
        typer.echo(shown(made))


def _looked_at(reading: "Reading", given: datetime.date | None, folder: Path, lang: str, *, release: bool) -> "Results":
    """Return what lint says of a draft; leave where it can't be built as it stands, or not as a release."""
    from ksii import lint as recipe

    report = linted(reading, "draft", recipe.as_of(reading.strategy, given), lang)
    _leave_unless_passed(report, folder)
    if release:
        check_release(reading, report.as_of, lang)
    return report


def _order(reading: "Reading", report: "Results", lang: list[str] | None, format_: list[str] | None, output: Path | None) -> "Order":
    from ksii.build import FORMATS, Order
    from ksii.compose import languages
    from ksii.doctor import native_versions
    from ksii.render.edition import EXTRA

    return Order(
        languages=_chosen("language", lang, languages(reading.strategy)),
        formats=_chosen("format", format_, (*FORMATS, *EXTRA)) if format_ else (),
        output=output or reading.sources.root.resolve().parent / "build",
        as_of=report.as_of,
        system=tuple(native_versions().items()),
    )


def _reference(path: Path) -> bytes:
    """Return a file whose looks are to be taken; leave where it can't be read or can't be used."""
    from ksii.render.docx import LARGEST_FILE, RefusedReferenceError, read

    if not path.is_file():
        fail(f"there is no file {shown(path)}", Exit.USAGE)
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
        read(content)
    except OSError as error:
        raise failure(trouble(error), Exit.USAGE) from error
    except RefusedReferenceError as error:
        raise failure(f"{shown(path)} can't be the base of looks: {error}", Exit.REFUSED) from error
    return content


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
