"""`ksii lint`: what is missing or contradictory, on its line."""

import datetime
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import find_strategy, interface_language, unknown, verdict
from ksii.cli.mending import DiffOption, FixOption, UnsafeOption, check_mending, show_changes, write_changes
from ksii.cli.narrowing import Choice, IgnoreOption, NewSinceOption, NoWaiversOption, OnlyOption, SelectOption, narrowed, rules_of
from ksii.cli.options import AsOf, ProfileOption, Quiet, StrategyArgument, UiLang, day, linted, loaded, phase
from ksii.cli.reports import FormatOption, OutputOption, StatisticsOption, Wanted, deliver, targets, terminal_format

if TYPE_CHECKING:
    from ksii.check.results import Results
    from ksii.check.rule import Phase
    from ksii.finding import Severity
    from ksii.fix import Wish
    from ksii.lint import Reading

NEVER = "never"

FailOnOption = Annotated[
    str, typer.Option("--fail-on", metavar="error|warning|note|never", help="From which level on findings end the command with 1.")
]


def lint(
    strategy: StrategyArgument = None,
    profile: ProfileOption = None,
    format_: FormatOption = None,
    output: OutputOption = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    only: OnlyOption = None,
    new_since: NewSinceOption = None,
    fail_on: FailOnOption = "error",
    as_of: AsOf = None,
    ui_lang: UiLang = None,
    *,
    fix: FixOption = False,
    diff: DiffOption = False,
    unsafe: UnsafeOption = False,
    no_waivers: NoWaiversOption = False,
    statistics: StatisticsOption = False,
    quiet: Quiet = False,
) -> None:
    """Say what is missing or contradictory in a strategy, on its line.

    The whole strategy is always looked at; --select, --ignore, --only and --new-since narrow what is told of it, and
    what the exit code is about.

    Exit code 0: nothing stands in the way of the profile; 1: something does; 3: a file is refused, so that the result
    is not complete; 4: the machine keeps a file from being read or written.
    """
    check_mending(fix=fix, diff=diff, unsafe=unsafe)
    choice = Choice(select or (), ignore or (), only or (), new_since, no_waivers)
    asked = _Asked(phase(profile), day(as_of), interface_language(ui_lang), choice)
    wanted = Wanted(terminal_format(format_, statistics=statistics), targets(output), quiet)
    least, folder = _severity(fail_on), find_strategy(strategy)
    reading = loaded(folder)
    if diff:
        raise typer.Exit(show_changes(reading, _wish(reading, asked, unsafe=unsafe)))
    if fix:
        reading = write_changes(reading, _wish(reading, asked, unsafe=unsafe), folder, quiet=quiet)
    results = _results(reading, folder, asked)
    deliver(results, wanted, folder)
    raise typer.Exit(verdict(results, least))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the strategy is looked at for: the phase and the day, where they were given, in which language, and what is told of it."""

    phase: "Phase | None"
    day: datetime.date | None
    lang: str
    choice: Choice


def _wish(reading: "Reading", asked: _Asked, *, unsafe: bool) -> "Wish":
    from ksii import lint as recipe
    from ksii.fix import Wish

    chosen = rules_of(asked.choice) if asked.choice.select or asked.choice.ignore else frozenset[str]()
    looked_at = recipe.as_of(reading.strategy, asked.day)
    return Wish(asked.phase or reading.settings.phase, looked_at, asked.lang, tuple(sorted(chosen)), unsafe)


def _results(reading: "Reading", folder: Path, asked: _Asked) -> "Results":
    from ksii import lint as recipe

    own = reading.settings
    phase, looked_at = asked.phase or own.phase, recipe.as_of(reading.strategy, asked.day)

    def again(other: Path) -> "Results":
        before = replace(recipe.load(other), settings=own, added=reading.added, confirmed=reading.confirmed)
        return linted(before, phase, looked_at, asked.lang)

    return narrowed(linted(reading, phase, looked_at, asked.lang), asked.choice, folder, again)


def _severity(name: str) -> "Severity | None":
    from ksii.report.summary import SEVERITIES

    found = next((severity for severity in SEVERITIES if severity == name), None)
    if found is None and name != NEVER:
        unknown("level", name, (*SEVERITIES, NEVER))
    return found
