"""`ksii waive`: accept a finding for a time, with a reason and with somebody who answers for it."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import Exit, fail, find_strategy, shown, trouble
from ksii.cli.files import rewrite
from ksii.cli.options import AsOf, Quiet, day, linted, loaded
from ksii.cli.rules import known_rule

if TYPE_CHECKING:
    from ksii.check.rule import Page
    from ksii.lint import Reading

FILE = "waivers.yaml"
HEADER = "# Findings that are accepted for a time. `ksii waive` adds to it; take an entry out when its gap is closed.\n"


def waive(
    rule: Annotated[str, typer.Argument(metavar="CODE|NAME", help="The rule, such as GOL020 or kpi-without-baseline.")],
    reason: Annotated[str, typer.Option("--reason", help="Why: a sentence that a reviewer can check.")],
    expires: Annotated[str, typer.Option("--expires", metavar="DATE", help="Last day on which the gap is accepted.")],
    approved_by: Annotated[str, typer.Option("--by", metavar="ROLE", help="Id of the role that accepts it.")],
    entity: Annotated[str | None, typer.Option("--entity", metavar="KIND.ID", help="The entity, such as kpi.awareness.")] = None,
    value: Annotated[str | None, typer.Option("--value", help="One value of the finding, such as the missing appendix.")] = None,
    strategy: Annotated[Path | None, typer.Option("--strategy", metavar="FOLDER", help="Folder that holds strategy.yaml.")] = None,
    as_of: AsOf = None,
    *,
    quiet: Quiet = False,
) -> None:
    """Accept a finding until a day, in waivers.yaml: one rule, one place, a reason, and a role that answers for it.

    Nothing is written unless the waiver covers something and is sound. Exit code 1: it is not; 2: no such rule.
    """
    from ksii import lint as recipe

    folder = find_strategy(strategy)
    reading = loaded(folder)
    page = _page(rule, reading)
    created = recipe.as_of(reading.strategy, day(as_of))
    item = {
        "id": _name(page.name, entity, value),
        "rule": page.name,
        **({"entity": entity} if entity else {}),
        **({"value": value} if value else {}),
        "reason": reason,
        "approved_by": approved_by,
        "created": str(created),
        "expires": str(day(expires)),
    }
    text = _text(folder, item)
    _leave_unless_sound(recipe.with_texts(reading, {FILE: text}), item["id"], created)
    try:
        rewrite(folder / FILE, text)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)
    if not quiet:
        typer.echo(shown(folder / FILE))


def _page(word: str, reading: "Reading") -> "Page":
    """Return the page of a rule, of the catalogue or of the institution's own."""
    from ksii.house import added
    from ksii.rules import taken

    page = known_rule(word, added.rules(reading.added, taken())).page
    if not page.waivable:
        fail(f"{page.name} allows no exception: close the gap", Exit.USAGE)
    return page


def _name(rule: str, entity: str | None, value: str | None) -> str:
    """Return an id for a waiver: the rule and what it is about."""
    parts = [rule, (entity or "").rpartition(".")[2], (value or "").lower()]
    slug = "-".join("".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in part) for part in parts if part)
    return "-".join(word for word in slug.split("-") if word)[:60].rstrip("-")


def _text(folder: Path, item: dict[str, str]) -> str:
    """Return the file of waivers with one more."""
    from ksii.source import parse
    from ksii.source.writing import appended

    path = folder / FILE
    try:
        content = path.read_bytes() if path.exists() else HEADER.encode()
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)
    file = parse({FILE: content}).files.get(FILE)
    text = appended(file, "waivers", item) if file else None
    if text is None:
        fail(f"{FILE} can't be added to as it is written; ksii lint says what is wrong with it", Exit.REFUSED)
    return text


def _leave_unless_sound(reading: "Reading", name: str, today: datetime.date) -> None:
    """Look at the strategy with the new waiver, and leave where lint has something to say about it."""
    from ksii.report.concise import line

    found = linted(reading, "release", today, "en").findings
    wrong = [it for it in found if it.entity == f"waiver.{name}" and it.severity != "note"]
    if wrong:
        typer.echo("\n".join(line(it, "en", "") for it in wrong), err=True)
        fail("nothing was written", Exit.FINDINGS)
