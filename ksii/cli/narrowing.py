"""The options of `ksii lint` that narrow what is told, never what is looked at."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ksii.cli.console import Exit, fail, unknown

if TYPE_CHECKING:
    from ksii.check.results import Results
    from ksii.check.rule import Page

SelectOption = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULE", show_default=False, help="Only this rule: its name, code or beginning of codes. Repeatable."),
]
IgnoreOption = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="RULE", show_default=False, help="Without this rule, named likewise. Repeatable.")
]
OnlyOption = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="PATH", show_default=False, help="Only findings about this file or folder of the strategy. Repeatable."),
]
NewSinceOption = Annotated[
    str | None,
    typer.Option("--new-since", metavar="GITREF", show_default=False, help="Only findings that were not there at this commit or branch."),
]
NoWaiversOption = Annotated[bool, typer.Option("--no-waivers", help="Tell of waived findings as if nobody had waived them.")]

Again = Callable[[Path], "Results"]
"""Lints another folder in the same way."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader asked to be told."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    only: Sequence[str] = ()
    new_since: str | None = None
    no_waivers: bool = False


def narrowed(results: "Results", choice: Choice, folder: Path, again: Again) -> "Results":
    """Return the part of the results that was asked for."""
    from ksii.check import narrow

    results = narrow.unwaived(results) if choice.no_waivers else results
    if choice.select or choice.ignore:
        results = narrow.of_rules(results, rules_of(choice, results.rules))
    if choice.only:
        parts = [_part(word, folder, results) for word in choice.only]
        results = narrow.at(results, lambda place: any(_within(place.file, part) for part in parts))
    if choice.new_since is not None:
        results = narrow.besides(results, _known(choice.new_since, folder, again, no_waivers=choice.no_waivers))
    return results


def rules_of(choice: Choice, ran: "Iterable[Page]" = ()) -> frozenset[str]:
    """Return the names of the rules that were asked for, out of the catalogue and those that ran; leave where one is not known."""
    from ksii.rules import catalogue

    pages = {page.name: page for page in (*(rule.page for rule in catalogue().values()), *ran)}
    kept = _named(choice.select, pages.values()) if choice.select else frozenset(pages)
    return kept - _named(choice.ignore, pages.values())


def _named(words: Iterable[str], pages: "Iterable[Page]") -> frozenset[str]:
    from ksii.check.narrow import names
    from ksii.source.suggest import nearest

    known = list(pages)
    found = {word: names(word, known) for word in words}
    for word, its in found.items():
        if not its:
            near = nearest(word, [name for page in known for name in (page.name, page.code)])
            fail(f"there is no rule {word}; {f'did you mean {near}? All' if near else 'all'} of them: ksii rules", Exit.USAGE)
    return frozenset().union(*found.values())


def _part(word: str, folder: Path, results: "Results") -> str:
    """Return a file or folder of the strategy by its name within it."""
    root = folder.resolve()
    files = sorted({*results.texts, *results.refused, *(it.place.file for it in results.findings)})
    paths = [path for path in (Path(word).resolve(), (root / word).resolve()) if path.is_relative_to(root)]
    parts = [path.relative_to(root).as_posix() for path in paths]
    found = next((part for part in parts if any(_within(file, part) for file in files)), None)
    if found is None:
        unknown("file or folder of the strategy", parts[0] if parts else word, files)
    return found


def _within(file: str, part: str) -> bool:
    return part in {".", file} or file.startswith(f"{part}/")


def _known(ref: str, folder: Path, again: Again, *, no_waivers: bool) -> frozenset[str]:
    """Return the fingerprints of what was found at a commit."""
    import tempfile

    from ksii.check.narrow import unwaived
    from ksii.cli.changed import unpack

    with tempfile.TemporaryDirectory() as temporary:
        unpack(ref, folder, Path(temporary))
        if not any(Path(temporary).iterdir()):
            return frozenset()
        before = again(Path(temporary))
    return frozenset(it.fingerprint for it in (unwaived(before) if no_waivers else before).findings)
