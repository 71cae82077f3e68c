"""`ksii approve`: decisions on the approval route, each bound to the text that was read."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import Exit, fail, find_strategy, interface_language, shown, trouble, unknown
from ksii.cli.decisions import StatementArgument, add_line, agreement, at, laid, put_new, refused, stand
from ksii.cli.options import AsOf, UiLang, day, linted, loaded
from ksii.cli.signing import import_, sign

if TYPE_CHECKING:
    from ksii.approve import Prepared, Wish
    from ksii.lint import Reading
    from ksii.signoff.statement import Seen

StepOption = Annotated[str, typer.Option("--step", metavar="STEP", help="Step of the approval route.")]
LangOption = Annotated[str, typer.Option("--lang", metavar="LANG", help="Language of the text.")]
SignerOption = Annotated[
    str | None, typer.Option("--signer", metavar="ID", show_default=False, help="Who of signers.yaml decides, where a step has several.")
]
DateOption = Annotated[
    str | None, typer.Option("--date", metavar="DATE", show_default=False, help="Day of the decision. Default: the edition date.")
]
StrategyOption = Annotated[
    Path | None, typer.Option("--strategy", metavar="FOLDER", show_default=False, help="Folder that holds strategy.yaml.")
]
RemarkOption = Annotated[
    list[str] | None,
    typer.Option("--remark", metavar="ID", show_default=False, help="A remark of registers.yaml that goes with it. Repeatable."),
]

app = typer.Typer(no_args_is_help=True, help="Record decisions on the approval route, each bound to the text that was read.")


def prepare(
    lang: LangOption,
    step: StepOption,
    decision: Annotated[str, typer.Option("--decision", metavar="agreed|agreed_with_remarks|rejected", help="What is decided.")] = "agreed",
    remark: RemarkOption = None,
    seen: Annotated[
        Path | None, typer.Option("--seen", metavar="FILE", show_default=False, help="The very file that was read, such as the PDF.")
    ] = None,
    signer: SignerOption = None,
    date: DateOption = None,
    strategy: StrategyOption = None,
    as_of: AsOf = None,
    ui_lang: UiLang = None,
) -> None:
    """Write the statement of a step about the text as it is, ready to be signed, and say what is agreed to.

    A refusal counts from the moment when it is written; an agreement only when it is signed, signed on paper or recorded.
    Exit code 1: lint finds errors at the level handover, so that there is nothing to agree to yet; 2: no such step or text.
    """
    from ksii.approve import Wish
    from ksii.signoff.statement import DECISIONS

    chosen = next((it for it in DECISIONS if it == decision and it != "withdrawn"), None)
    if chosen is None:
        unknown("decision", decision, DECISIONS[:3])
    folder = find_strategy(strategy)
    reading = loaded(folder)
    wish = Wish(step, lang, chosen, _day(reading, date, as_of), tuple(remark or ()), _seen(seen), signer)
    made = _prepared(reading, wish, interface_language(ui_lang))
    put_new(folder / made.filed.file, made.content)
    typer.echo("\n".join(_told(folder, made)))


def withdraw(
    lang: LangOption,
    step: StepOption,
    signer: SignerOption = None,
    date: DateOption = None,
    strategy: StrategyOption = None,
) -> None:
    """Take back an agreement: from now on the step counts as not agreed, until it decides anew."""
    from ksii.approve import Wish

    folder = find_strategy(strategy)
    reading = loaded(folder)
    made = _prepared(reading, Wish(step, lang, "withdrawn", _day(reading, date, None), signer=signer), "en")
    text = laid(reading, made.filed, "named")
    put_new(folder / made.filed.file, made.content)
    add_line(folder, text)
    typer.echo(shown(folder / made.filed.file))


def record(statement: StatementArgument) -> None:
    """Record that a prepared statement was decided on, without a signature: evidence of the lowest level, named."""
    folder, reading, filed = at(statement)
    add_line(folder, laid(reading, filed, "named"))
    stand(folder, filed)


def paper(
    statement: StatementArgument,
    scan: Annotated[Path, typer.Option("--scan", metavar="FILE", help="Scan of the signed paper.")],
    witness: Annotated[str, typer.Option("--witness", metavar="ROLE", help="Id of the role that vouches for the scan.")],
) -> None:
    """Record a decision that was signed on paper: the scan is copied beside the statement, and a role vouches for it."""
    from ksii.signing.errors import MalformedError
    from ksii.signing.evidence import PAPER, beside
    from ksii.signing.paper import record as evidence

    folder, reading, filed = at(statement)
    if reading.strategy.index.get("role", witness) is None:
        unknown("role", witness, reading.strategy.index.ids("role"))
    text = laid(reading, filed, "paper")
    copy = statement.with_name(f"{statement.stem}.scan{scan.suffix.lower()}")
    try:
        put_new(copy, scan.read_bytes())
        put_new(beside(statement, PAPER), evidence(statement.read_bytes(), copy, witness, filed.statement.date))
    except MalformedError as error:
        copy.unlink()
        fail(str(error), Exit.USAGE)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)
    if reason := refused(statement, filed):
        copy.unlink()
        beside(statement, PAPER).unlink()
        fail(f"{reason}; nothing was kept", Exit.INTEGRITY)
    add_line(folder, text)
    stand(folder, filed)


def _day(reading: "Reading", date: str | None, as_of: str | None) -> datetime.date:
    from ksii import lint as recipe

    return recipe.as_of(reading.strategy, day(date) or day(as_of))


def _seen(file: Path | None) -> "Seen | None":
    import hashlib

    from ksii.signoff.statement import Seen

    if file is None:
        return None
    try:
        return Seen(file.name, f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}")
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)


def _prepared(reading: "Reading", wish: "Wish", lang: str) -> "Prepared":
    from ksii import approve as recipe

    agreed = agreement(reading, wish.date)
    try:
        return recipe.prepare(reading, agreed, linted(reading, "handover", wish.date, lang), wish)
    except recipe.UnreadyError as error:
        fail(str(error), Exit.FINDINGS)
    except recipe.ApprovalError as error:
        fail(str(error), Exit.USAGE)


def _told(folder: Path, made: "Prepared") -> Iterator[str]:
    it = made.filed.statement
    yield shown(folder / made.filed.file)
    yield f"  {it.post}: {it.sentence}"
    yield from (f"  {said.id}: {said.text}" for said in it.remarks)
    yield f"  digest of the text: {it.digest}"
    if made.changed is not None:
        yield f"  changed since this step's last statement: {', '.join(made.changed) or 'nothing'}"


for command in (prepare, sign, paper, record, withdraw):
    app.command()(command)
app.command(name="import")(import_)
