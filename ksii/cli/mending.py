"""`ksii lint --fix` and `--diff`: what can be mended by machine, written into the files or only shown."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import Exit, fail, trouble
from ksii.cli.files import rewrite

if TYPE_CHECKING:
    from ksii.fix import Mended, Wish
    from ksii.lint import Reading

FixOption = Annotated[bool, typer.Option("--fix", help="Mend what can be mended without changing the meaning, then lint.")]
DiffOption = Annotated[bool, typer.Option("--diff", help="Show what --fix would change and change nothing; exit code 1 if anything.")]
UnsafeOption = Annotated[bool, typer.Option("--unsafe", help="With --fix or --diff: also what needs a person's eyes afterwards.")]


def check_mending(*, fix: bool, diff: bool, unsafe: bool) -> None:
    """Leave where the options contradict each other."""
    if (fix and diff) or (unsafe and not (fix or diff)):
        fail("--fix or --diff, one of them; --unsafe goes with either", Exit.USAGE)


def show_changes(reading: "Reading", wish: "Wish") -> Exit:
    """Print what mending would change, as a unified diff; return the exit code."""
    from ksii.fix import mend

    mended = mend(reading, wish)
    for name, text in sorted(mended.texts.items()):
        typer.echo("\n".join(_diff(name, reading.sources.files[name].text, text)))
    return Exit.FINDINGS if mended.texts else Exit.DONE


def write_changes(reading: "Reading", wish: "Wish", folder: Path, *, quiet: bool) -> "Reading":
    """Mend the files of a strategy and return how it reads now; leave where a file was changed by somebody else meanwhile."""
    from ksii.fix import mend
    from ksii.lint import with_texts

    mended = mend(reading, wish)
    for name, text in sorted(mended.texts.items()):
        try:
            _write(folder / name, text, reading.sources.files[name].digest)
        except OSError as error:
            fail(trouble(error), Exit.ENVIRONMENT)
    if not quiet:
        typer.echo(_told(mended), err=True)
    return with_texts(reading, mended.texts)


def _diff(name: str, before: str, after: str) -> Iterator[str]:
    import difflib

    return difflib.unified_diff(before.split("\n"), after.split("\n"), f"a/{name}", f"b/{name}", lineterm="")


def _write(path: Path, text: str, digest: str) -> None:
    """Put a mended file into place, unless it is not the one that was read."""
    import hashlib

    if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
        fail(f"{path.name} was changed meanwhile; nothing more was written, run the command again", Exit.ENVIRONMENT)
    rewrite(path, text)


def _told(mended: "Mended") -> str:
    left = f"; left, because nothing else must change: {len(mended.left)}" if mended.left else ""
    where = f" in {', '.join(sorted(mended.texts))}" if mended.texts else ""
    return f"ksii: findings mended: {len(mended.fixed)}{where}{left}"
