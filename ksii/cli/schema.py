"""`ksii schema`: JSON Schema of every kind of file, for editors and other tools."""

from pathlib import Path
from typing import Annotated

import typer

from ksii.cli.console import Exit, fail, find_strategy, trouble, unknown
from ksii.cli.options import loaded

KindArgument = Annotated[
    str | None, typer.Argument(metavar="KIND", show_default=False, help="A kind of file, such as goals or section. Default: all.")
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", show_default=False, help="Write into this folder, one file per kind, such as goals.schema.json."),
]


IdsOption = Annotated[
    Path | None,
    typer.Option("--ids", metavar="STRATEGY", show_default=False, help="Name the ids of this strategy, so that editors complete them."),
]


def schema(kind: KindArgument = None, output: OutputOption = None, ids: IdsOption = None) -> None:
    """Print the JSON Schema of one kind of file, list the kinds, or write schemas into a folder."""
    from ksii.model.schema import kinds, text

    index = loaded(find_strategy(ids)).strategy.index if ids else None
    if kind is not None and kind not in kinds():
        unknown("kind of file", kind, kinds())
    if output is not None:
        _write(output, {f"{name}.schema.json": text(name, index) for name in kinds() if kind in {None, name}})
    else:
        typer.echo("\n".join(kinds()) if kind is None else text(kind, index).rstrip("\n"))


def _write(folder: Path, files: dict[str, str]) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_text(content, encoding="utf-8")
    except OSError as error:
        fail(trouble(error), Exit.ENVIRONMENT)
