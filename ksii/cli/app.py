"""The command line: every command, in the order of its help."""

from typing import Annotated

import typer

from ksii import __version__
from ksii.cli import approve
from ksii.cli.build import build
from ksii.cli.confirm import confirm
from ksii.cli.digest import digest
from ksii.cli.doctor import doctor
from ksii.cli.lint import lint
from ksii.cli.release import release
from ksii.cli.rules import rule, rules
from ksii.cli.schema import schema
from ksii.cli.status import status
from ksii.cli.verify import verify
from ksii.cli.waive import waive

CODES = """\
Exit codes: 0 done; 1 findings; 2 wrong usage or settings; 3 a file of the strategy is refused; 4 the machine lacks something;
5 another build is at work; 6 an edition is not what it has to be; 7 too much time or memory; 70 a bug in ksii.
"""

app = typer.Typer(
    name="ksii",
    epilog=CODES,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"ksii {__version__}")
        raise typer.Exit


@app.callback()
def ksii(
    *,
    version: Annotated[bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Print the traceback of a bug; stands anywhere on the line.")] = False,
) -> None:
    """A compiler for strategy documents: YAML in, checked DOCX, PDF and HTML editions out, in every language."""


for command in (build, lint, status, waive, confirm, digest, rule, schema, doctor, verify):
    app.command()(command)
app.add_typer(rules, name="rules")
app.add_typer(approve.app, name="approve")
app.add_typer(release, name="release")
