"""Arguments and settings that several commands share."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import Exit, fail, trouble, unknown

if TYPE_CHECKING:
    from ksii.check.results import Results
    from ksii.check.rule import Phase
    from ksii.check.settings import Settings
    from ksii.lint import Reading

StrategyArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="STRATEGY", show_default=False, help="Folder that holds strategy.yaml. Default: strategy/ in this folder or one above."
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", show_default=False, help="Day on which the strategy is looked at. Default: its edition date."),
]
UiLang = Annotated[
    str | None,
    typer.Option(
        "--ui-lang", metavar="kk|ru|en", show_default=False, help="Language of messages. Default: that of the environment, else English."
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
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but findings and errors.")]


def day(given: str | None) -> datetime.date | None:
    """Return a date given on the command line."""
    if given is None:
        return None
    try:
        return datetime.date.fromisoformat(given)
    except ValueError:
        fail(f"{given} is no date; write it like 2026-01-16", Exit.USAGE)


def phase(name: str | None) -> "Phase | None":
    """Return the profile that the command line names."""
    from ksii.check.rule import PHASES

    found = next((phase for phase in PHASES if phase == name), None)
    if name is not None and found is None:
        unknown("profile", name, PHASES)
    return found


def settings(folder: Path) -> "Settings":
    """Return the settings of a strategy folder."""
    from ksii.check.settings import SettingsError, read

    try:
        return read(folder)
    except SettingsError as error:
        fail(str(error), Exit.USAGE)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)


def loaded(folder: Path) -> "Reading":
    """Return a strategy with its settings and all that they name; leave where one of them can't be used."""
    from ksii import lint as recipe
    from ksii.check.settings import SettingsError

    own = settings(folder)
    try:
        return recipe.load(folder, own)
    except SettingsError as error:
        fail(str(error), Exit.USAGE)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)


def linted(reading: "Reading", phase: "Phase", looked_at: datetime.date, lang: str) -> "Results":
    """Return the result of lint; leave where the settings of the strategy don't fit the rules that there are."""
    from ksii import lint as recipe
    from ksii.check.settings import SettingsError

    try:
        return recipe.lint(reading, phase, looked_at, lang)
    except SettingsError as error:
        fail(str(error), Exit.USAGE)
