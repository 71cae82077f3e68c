"""Arguments that several commands share."""

import datetime
from pathlib import Path
from typing import Annotated

import typer

from ksii.cli.console import Exit, fail

StrategyArgument = Annotated[
    Path | None,
    typer.Argument(metavar="[STRATEGY]", show_default=False, help="Folder that holds strategy.yaml. Default: strategy/ in this folder or one above."),
]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", show_default=False, help="Day on which the strategy is looked at. Default: its edition date.")]
UiLang = Annotated[
    str | None,
    typer.Option("--ui-lang", metavar="kk|ru|en", show_default=False, help="Language of messages. Default: that of the environment, else English."),
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
