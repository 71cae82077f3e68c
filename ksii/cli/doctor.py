"""`ksii doctor`: what this machine has for ksii, what is missing, and how to get it."""

import typer

from ksii.cli.console import Exit


def doctor() -> None:
    """Check Python, libraries, fonts and locale: what is there, what is missing, how to get it."""
    from ksii.doctor import examine, look

    results = examine(look())
    for it in results:
        typer.echo(f"{it.state:9} {it.name:18} {it.detail}")
        if it.remedy and it.state != "ok":
            typer.echo(f"{'':28} {it.remedy}")
    if any(it.state in {"missing", "old"} for it in results):
        raise typer.Exit(Exit.ENVIRONMENT)
