"""The command line: every command, in the order of its help."""

import typer

from ksii.cli.build import build
from ksii.cli.doctor import doctor
from ksii.cli.lint import lint
from ksii.cli.rules import rule, rules
from ksii.cli.schema import schema

app = typer.Typer(
    name="ksii",
    help="A compiler for strategy documents: YAML in, checked DOCX, PDF and HTML editions out, in every language.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for command in (build, lint, rule, rules, schema, doctor):
    app.command()(command)
