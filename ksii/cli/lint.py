"""`ksii lint`: what is missing or contradictory, on its line."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ksii.cli.console import Exit, fail, find_strategy, interface_language, shown
from ksii.cli.options import AsOf, Quiet, StrategyArgument, UiLang, day


class Format(StrEnum):
    """How findings are shown."""

    full = "full"
    concise = "concise"
    json = "json"


FormatOption = Annotated[Format | None, typer.Option("--format", show_default=False, help="How findings are shown. Default: full on a terminal, concise elsewhere.")]
ProfileOption = Annotated[
    str | None,
    typer.Option("--profile", metavar="draft|review|handover|release", show_default=False, help="What the strategy must be ready for. Default: ksii.toml, else draft."),
]


def lint(
    strategy: StrategyArgument = None,
    profile: ProfileOption = None,
    format_: FormatOption = None,
    as_of: AsOf = None,
    ui_lang: UiLang = None,
    *,
    quiet: Quiet = False,
) -> None:
    """Say what is missing or contradictory in a strategy, on its line.

    Exit code 0: nothing stands in the way of the profile; 1: something does; 3: a file could not be read.
    """
    from ksii import lint as recipe
    from ksii.check import settings
    from ksii.report.summary import Header, passed

    folder, lang = find_strategy(strategy), interface_language(ui_lang)
    try:
        phase = settings.phase(profile) if profile else settings.read(folder).phase
    except settings.SettingsError as error:
        fail(str(error), Exit.USAGE)
    reading = recipe.load(folder)
    report = recipe.lint(reading, phase, recipe.as_of(reading.strategy, day(as_of)), lang)
    header = Header(report.phase, report.as_of, lang, shown(folder), report.not_run)
    if report.findings or not quiet:
        typer.echo(_renderer(format_)(report.findings, header, report.texts), nl=False)
    if report.refused:
        raise typer.Exit(Exit.REFUSED)
    raise typer.Exit(Exit.DONE if passed(report.findings) else Exit.FINDINGS)


def _renderer(chosen: Format | None):  # noqa: ANN202
    from ksii.report import concise, full, machine

    default = Format.full if sys.stdout.isatty() else Format.concise
    return {Format.full: full.render, Format.concise: concise.render, Format.json: machine.render}[chosen or default]
