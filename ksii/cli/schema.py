"""`ksii schema`: JSON Schema of every kind of file, for editors and other tools."""

from pathlib import Path
from typing import Annotated

import typer

from ksii.cli.console import Exit, fail


def schema(
    kind: Annotated[str | None, typer.Argument(metavar="[KIND]", show_default=False, help="A kind of file, such as goals or section.")] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", show_default=False, help="Write one file per kind into this folder.")] = None,
) -> None:
    """Print the JSON Schema of one kind of file, list the kinds, or write all schemas into a folder."""
    from ksii.model.schema import kinds, text
    from ksii.source.suggest import nearest

    if output is not None:
        output.mkdir(parents=True, exist_ok=True)
        for name in kinds():
            (output / f"{name}.schema.json").write_text(text(name), encoding="utf-8")
    elif kind is None:
        typer.echo("\n".join(kinds()))
    elif kind in kinds():
        typer.echo(text(kind), nl=False)
    else:
        near = nearest(kind, kinds())
        fail(f"there is no kind of file {kind}{f'; did you mean {near}?' if near else ''}", Exit.USAGE)
