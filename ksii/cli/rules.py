"""`ksii rule` and `ksii rules`: what lint knows, and why."""

from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import Exit, fail, interface_language
from ksii.cli.house import new, try_examples
from ksii.cli.options import UiLang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ksii.check.rule import Rule

WordArgument = Annotated[str, typer.Argument(metavar="CODE|NAME", help="A rule's code or name, such as BUD010 or no-budget.")]


def rule(word: WordArgument, ui_lang: UiLang = None) -> None:
    """Explain a rule: what it finds, why it matters, how a gap looks and how it is closed."""
    from ksii.check.rule import PHASES

    lang, page = interface_language(ui_lang), known_rule(word).page
    levels = ", ".join(f"{phase}: {page.levels[phase]}" for phase in PHASES)
    typer.echo(f"{page.code} {page.name}\n{levels}\n\n{page.message[lang]}\n{page.help[lang]}\n\n{page.body}")


def known_rule(word: str, added: "Iterable[Rule]" = ()) -> "Rule":
    """Return the rule of a code or name, out of the catalogue and some that are added to it; leave where there is none."""
    from ksii.rules import catalogue
    from ksii.source.suggest import nearest

    rules = [*catalogue().values(), *added]
    found = next((it for it in rules if word.lower() in {it.page.code.lower(), it.page.name}), None)
    if found is None:
        near = nearest(word, [name for it in rules for name in (it.page.name, it.page.code)])
        fail(f"there is no rule {word}; {f'did you mean {near}? All' if near else 'all'} of them: ksii rules", Exit.USAGE)
    return found


def listed(context: typer.Context, ui_lang: UiLang = None) -> None:
    """List all rules, with the levels that they have in draft, review, handover and release."""
    from ksii.check.rule import PHASES
    from ksii.rules import catalogue

    if context.invoked_subcommand:
        return
    lang = interface_language(ui_lang)
    for it in catalogue().values():
        levels = " ".join(f"{it.page.levels[phase]:7}" for phase in PHASES)
        typer.echo(f"{it.page.code}  {it.page.name:34} {levels} {it.page.message[lang]}")


rules = typer.Typer(invoke_without_command=True, callback=listed, rich_markup_mode=None)
rules.command("test")(try_examples)
rules.command()(new)
