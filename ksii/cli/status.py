"""`ksii status`: how ready a strategy is, who answers for what is missing, and what blocks the next phase."""

from typing import Annotated

import typer

from ksii.cli.console import Exit, find_strategy, interface_language, prefix, verdict
from ksii.cli.decisions import agreement
from ksii.cli.options import AsOf, ProfileOption, StrategyArgument, UiLang, day, linted, loaded, phase

JsonOption = Annotated[bool, typer.Option("--json", help="Print how far the strategy is agreed to, and nothing else, as JSON.")]


def status(
    strategy: StrategyArgument = None,
    profile: ProfileOption = None,
    as_of: AsOf = None,
    ui_lang: UiLang = None,
    *,
    as_json: JsonOption = False,
) -> None:
    """Count how ready a strategy is: obligations met of obligations asked, by area and by language; and how far it is agreed to.

    An obligation is one thing that one rule of completeness asks of one entity: that the indicator awareness has a baseline.
    What is waived does not count as met. A count is no gate: exit code 0 unless a file is refused (3) or can't be read (4).
    """
    from ksii import lint as recipe
    from ksii.check.rule import PHASES
    from ksii.report import agreement as agreements
    from ksii.report.status import render

    lang, given, chosen = interface_language(ui_lang), day(as_of), phase(profile)
    folder = find_strategy(strategy)
    reading = loaded(folder)
    looked_at = recipe.as_of(reading.strategy, given)
    first = PHASES.index(chosen or reading.settings.phase)
    looks = [linted(reading, it, looked_at, lang) for it in PHASES[first : first + 2]]
    agreed = None if reading.strategy.broken or not reading.strategy.files else agreement(reading, looked_at)
    if as_json:
        typer.echo(agreements.text(agreed) if agreed else "null")
    else:
        typer.echo(render(looks, prefix(folder)) + (agreements.render(agreed, lang) if agreed else ""), nl=False)
    code = verdict(looks[0])
    raise typer.Exit(Exit.DONE if code is Exit.FINDINGS else code)
