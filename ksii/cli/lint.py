"""`ksii lint`: what is missing or contradictory, on its line."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import find_strategy, header, interface_language, unknown, verdict
from ksii.cli.options import AsOf, Quiet, StrategyArgument, UiLang, day, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ksii.check.rule import Phase
    from ksii.finding import Finding
    from ksii.report.summary import Header

FORMATS = ("full", "concise", "json")

FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="|".join(FORMATS),
        show_default=False,
        help="How findings are shown. Default: full on a terminal, concise elsewhere.",
    ),
]
ProfileOption = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="draft|review|handover|release",
        show_default=False,
        help="What the strategy must be ready for. Default: ksii.toml, else draft.",
    ),
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

    Exit code 0: nothing stands in the way of the profile; 1: something does; 3: a file is refused, so that the result
    is not complete; 4: the machine keeps a file from being read.
    """
    from ksii import lint as recipe

    lang, given, form = interface_language(ui_lang), day(as_of), _format(format_)
    folder = find_strategy(strategy)
    phase = _phase(profile) or settings(folder).phase
    reading = recipe.load(folder)
    report = recipe.lint(reading, phase, recipe.as_of(reading.strategy, given), lang)
    if report.findings or not quiet or form == "json":
        typer.echo(_renderer(form)(report.findings, header(report, folder, lang), report.texts), nl=False)
    raise typer.Exit(verdict(report))


def _phase(name: str | None) -> "Phase | None":
    from ksii.check.rule import PHASES

    found = next((phase for phase in PHASES if phase == name), None)
    if name is not None and found is None:
        unknown("profile", name, PHASES)
    return found


def _format(chosen: str | None) -> str:
    if chosen is None:
        return "full" if sys.stdout.isatty() else "concise"
    if chosen not in FORMATS:
        unknown("format", chosen, FORMATS)
    return chosen


def _renderer(form: str) -> "Callable[[Sequence[Finding], Header, Mapping[str, str]], str]":
    from ksii.report import concise, full, machine

    return {"full": full.render, "concise": concise.render, "json": machine.render}[form]
