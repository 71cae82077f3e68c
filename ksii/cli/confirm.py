"""`ksii confirm`: the texts say the same in all languages, as they stand now."""

from typing import Annotated

import typer

from ksii.cli.console import Exit, fail, find_strategy, shown, trouble
from ksii.cli.files import put
from ksii.cli.options import Quiet, StrategyArgument, loaded


def confirm(
    strategy: StrategyArgument = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="FILE|KIND.ID", show_default=False, help="Only texts of this file or entity. Repeatable."),
    ] = None,
    *,
    quiet: Quiet = False,
) -> None:
    """Confirm that the texts say the same in every language, as they stand now, in translations.lock.

    From then on lint reports a translation whose authentic text changed, and authentic texts of which only one did.
    To be given by whoever compared the languages; a change of typography needs no new confirmation.
    """
    from ksii.check.confirmed import FILE, written

    folder = find_strategy(strategy)
    reading = loaded(folder)
    if reading.sources.broken:
        fail("a file of the strategy is refused, so that its texts are not known; ksii lint says why", Exit.REFUSED)
    index = reading.strategy.index
    texts = {index.address(it.path): it for it in index.texts}
    wanted = {address: it.text for address, it in texts.items() if not only or {str(it.path[0]), index.entity_at(it.path)} & set(only)}
    if only and not wanted:
        fail(f"there is no text in {', '.join(only)}", Exit.USAGE)
    kept = {address: digests for address, digests in reading.confirmed.items() if address in texts}
    try:
        put(folder / FILE, written(wanted.items(), kept).encode())
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)
    if not quiet:
        typer.echo(f"{shown(folder / FILE)}: {len(wanted)} texts confirmed")
