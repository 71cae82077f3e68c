"""What the commands on decisions share: finding a statement, writing its evidence and its line, and saying how the step stands then."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import IDENTITY, Exit, fail, shown, trouble
from ksii.cli.files import put, rewrite
from ksii.cli.options import loaded

if TYPE_CHECKING:
    from ksii.lint import Reading
    from ksii.signoff.agreement import Signoff
    from ksii.signoff.folder import Filed
    from ksii.signoff.verdict import Level

StatementArgument = Annotated[Path, typer.Argument(metavar="STATEMENT", help="File that `ksii approve prepare` wrote.")]
DEPTH = 3
"""Folders between a statement and the strategy: approvals, edition, language."""


def at(statement: Path) -> "tuple[Path, Reading, Filed]":
    """Return the strategy folder of a statement, the strategy, and the statement; leave where the file is none."""
    path = statement.resolve()
    folder = path.parents[DEPTH] if len(path.parents) > DEPTH else path.parent
    if not (folder / IDENTITY).is_file():
        fail(f"{statement} is no statement in the folder approvals/ of a strategy", Exit.USAGE)
    reading = loaded(folder)
    name = path.relative_to(folder).as_posix()
    found = next((it for it in reading.statements.filed if it.file == name), None)
    if found is None:
        reason = next((it.reason for it in reading.statements.breaks if it.file == name), "there is no such file")
        fail(f"{statement} is no statement: {reason}", Exit.USAGE)
    return folder, reading, found


def agreement(reading: "Reading", day: datetime.date) -> "Signoff":
    """Return how far a strategy is agreed to; leave where that can't be known."""
    from ksii.model.strategy import UnreadError
    from ksii.standing import TrustError, look

    try:
        return look(reading, day)
    except UnreadError:
        fail("a file of the strategy is missing or refused, so that nobody knows what it says; ksii lint says why", Exit.REFUSED)
    except TrustError as error:
        fail(str(error), Exit.USAGE)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)


def laid(reading: "Reading", filed: "Filed", level: "Level") -> str:
    """Return the register with a line for a statement; leave where it can't be added."""
    from ksii import approve as recipe

    try:
        return recipe.recorded(reading, filed, level)
    except recipe.ApprovalError as error:
        fail(str(error), Exit.REFUSED)


def put_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet; leave where there is one."""
    if path.exists():
        fail(f"{shown(path)} is there already", Exit.USAGE)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, content)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)


def add_line(folder: Path, text: str) -> None:
    """Write the register."""
    from ksii.approve import REGISTER

    try:
        rewrite(folder / REGISTER, text)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)


def refused(statement: Path, filed: "Filed") -> str:
    """Return why the evidence beside a statement can't be kept; empty where it is good and of one of the step's signers."""
    from ksii.signoff.signers import entitled

    reading = loaded(statement.resolve().parents[3])
    verdict = agreement(reading, filed.statement.date).facts.verdicts[filed.digest]
    if verdict.soundness != "good":
        return f"{verdict.soundness}: {verdict.detail}"
    if not entitled(reading.strategy.signers.signers, filed.statement.step, verdict, filed.statement.date):
        return f"the signature is good, but its key is none of the signers of {filed.statement.step} in signers.yaml"
    return ""


def stand(folder: Path, filed: "Filed") -> None:
    """Say how the step stands now; leave with the code for findings where it has not agreed."""
    from ksii.report.words import say
    from ksii.signoff.state import OK

    it = filed.statement
    found = agreement(loaded(folder), it.date)
    state = next((row.state for row in found.rows(it.lang) if row.step == it.step), "missing")
    typer.echo(f"{it.step}, {it.lang}: {say('en', state, table='state')}")
    if state not in OK and it.decision not in {"rejected", "withdrawn"}:
        raise typer.Exit(Exit.FINDINGS)
