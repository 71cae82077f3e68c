"""`ksii rules test` and `ksii rules new`: rules that an institution writes itself, as YAML."""

from pathlib import Path
from typing import Annotated

import typer

from ksii.cli.console import Exit, fail, find_strategy, trouble
from ksii.cli.files import put
from ksii.cli.options import StrategyArgument, settings

SKELETON = """\
# Rules of our institution. `ksii rules test` runs their examples; ksii.toml names this file: [lint] rules = ["{name}"]
rules:
  - code: XOWN010
    name: message-too-long-to-post
    levels: [note, warning, warning, warning] # in draft, review, handover, release
    given: $.narratives.messages[*] # RFC 9535: a file's name, then its keys
    then:
      - {{field: text, assert: length, max: 280}}
    message:
      kk: "{{id}} хабарламасы {{expected}} таңбадан ұзын: {{value}}"
      ru: "сообщение {{id}} длиннее {{expected}} знаков: {{value}}"
      en: "the message {{id}} is longer than {{expected}} characters: {{value}}"
    help:
      kk: хабарламаны қысқартыңыз
      ru: сократите сообщение
      en: shorten the message
    why:
      en: Our accounts post messages word for word.
    examples:
      pass:
        - narratives: {{messages: [{{id: short, text: {{en: AI serves people.}}}}]}}
      fail:
        - narratives: {{messages: [{{id: long, text: {{en: "{long}"}}}}]}}
"""
LONG = "AI serves people, and this is said again and again. " * 6


def try_examples(strategy: StrategyArgument = None) -> None:
    """Run the examples of the institution's own rules: every pass must be silent, every fail must be found.

    Exit code 1: an example is not what it says.
    """
    from ksii.check.settings import SettingsError
    from ksii.house.load import load, untrue

    folder = find_strategy(strategy)
    names = settings(folder).rules
    if not names:
        fail('ksii.toml names no rules; write [lint] and below it rules = ["rules/own.yaml"], or begin with: ksii rules new', Exit.USAGE)
    try:
        files = load(folder, names)
    except SettingsError as error:
        fail(str(error), Exit.USAGE)
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)
    wrong = 0
    for file in files:
        for rule, line in zip(file.rules, file.lines, strict=True):
            said = list(untrue(rule))
            wrong += len(said)
            counts = f"{len(rule.examples.silent)} pass, {len(rule.examples.found)} fail"
            typer.echo(f"{rule.code} {rule.name}: {f'{len(said)} wrong' if said else 'as it says'} ({counts})")
            for words in said:
                typer.echo(f"  {file.file}:{line}: {words}")
    raise typer.Exit(Exit.FINDINGS if wrong else Exit.DONE)


def new(file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to put it, such as strategy/rules/own.yaml.")]) -> None:
    """Write a file with one rule to begin with; nothing is overwritten."""
    if file.exists():
        fail(f"{file} is there already", Exit.USAGE)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        put(file, SKELETON.format(name=f"rules/{file.name}", long=LONG.strip()).encode())
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)
    typer.echo(file)
