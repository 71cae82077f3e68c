"""`ksii status`: how ready a strategy is, who answers for what is missing, and what blocks the next phase."""

from typing import Annotated

import typer

from ksii.cli.console import Exit, find_strategy, interface_language, prefix, unknown, verdict
from ksii.cli.options import AsOf, StrategyArgument, UiLang, day, linted, loaded

ProfileOption = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="draft|review|handover|release",
        show_default=False,
        help="The readiness to count. Default: ksii.toml, else draft.",
    ),
]


def status(strategy: StrategyArgument = None, profile: ProfileOption = None, as_of: AsOf = None, ui_lang: UiLang = None) -> None:
    """Count how ready a strategy is: obligations met of obligations asked, by area and by language.

    An obligation is one thing that one rule of completeness asks of one entity: that the indicator awareness has a baseline.
    What is waived does not count as met. A count is no gate: exit code 0 unless a file is refused (3) or can't be read (4).
    """
    from ksii import lint as recipe
    from ksii.check.rule import PHASES
    from ksii.report.status import render

    lang, given = interface_language(ui_lang), day(as_of)
    if profile is not None and profile not in PHASES:
        unknown("profile", profile, PHASES)
    folder = find_strategy(strategy)
    reading = loaded(folder)
    looked_at = recipe.as_of(reading.strategy, given)
    first = [str(it) for it in PHASES].index(profile or reading.settings.phase)
    looks = [linted(reading, phase, looked_at, lang) for phase in PHASES[first : first + 2]]
    typer.echo(render(looks, prefix(folder)), nl=False)
    code = verdict(looks[0])
    raise typer.Exit(Exit.DONE if code is Exit.FINDINGS else code)
