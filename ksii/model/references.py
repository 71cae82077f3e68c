"""Ids across files: each id once, and each reference to something."""

from collections.abc import Iterator, Mapping
from functools import cache

from ksii.finding import Fault, Label, Path
from ksii.model.index import Link
from ksii.model.kinds import KIND_OF
from ksii.model.sections import Grid, Points, Section
from ksii.model.shape import kinds_in
from ksii.model.strategy import FILES, FOLDERS, Strategy
from ksii.source import Sources
from ksii.source.suggest import nearest
from ksii.source.words import FIRST_HERE

KINDS = frozenset(KIND_OF.values())


def reference_faults(strategy: Strategy, sources: Sources) -> Iterator[Fault]:
    """Yield a fault for every id given twice and every reference to nothing."""
    for kind, thing, path, first in strategy.index.duplicates:
        yield _twice(sources, (kind, thing.id), path, first)
    yield from _repeated_blocks(strategy, sources)
    ids = {kind: strategy.index.ids(kind) for kind in KINDS}
    for link in strategy.index.links:
        if link.kind not in KINDS:
            values = {"kind": link.kind, "suggestion": nearest(link.kind, KINDS) or "", "allowed": ", ".join(sorted(KINDS))}
            yield _astray("unknown-kind", link, values, strategy, sources)
        elif not strategy.index.get(link.kind, link.target) and not _home_broken(link.kind, strategy.broken):
            yield _astray("unknown-id", link, _unknown(link, ids), strategy, sources)


def _astray(rule: str, link: Link, values: Mapping[str, str], strategy: Strategy, sources: Sources) -> Fault:
    index = strategy.index
    return Fault(rule, sources.place(link.path), values, entity=index.entity_at(link.path), address=index.address(link.path))


def _unknown(link: Link, ids: Mapping[str, list[str]]) -> dict[str, str]:
    return {"kind": link.kind, "id": link.target, "suggestion": nearest(link.target, ids[link.kind]) or ""}


def _twice(sources: Sources, name: tuple[str, str], path: Path, first: Path) -> Fault:
    kind, known = name
    there = sources.place((*first, "id"))
    values = {"kind": kind, "id": known, "first": f"{there.file}:{there.line}"}
    return Fault("duplicate-id", sources.place((*path, "id")), values, (Label(there, FIRST_HERE),), f"{kind}.{known}")


def _repeated_blocks(strategy: Strategy, sources: Sources) -> Iterator[Fault]:
    """Find the ids that a list of paragraphs, sub-points or rows uses more than once."""
    for thing in strategy.index.entities.values():
        if isinstance(thing, Section):
            path = (*strategy.index.path(thing), "body")
            yield from _repeated(sources, path, thing.body)
            for position, block in enumerate(thing.body):
                if isinstance(block, Points):
                    yield from _repeated(sources, (*path, position, "points"), block.points)
                elif isinstance(block, Grid):
                    yield from _repeated(sources, (*path, position, "rows"), block.rows)


def _repeated(sources: Sources, path: Path, things: tuple[object, ...]) -> Iterator[Fault]:
    seen: dict[str, int] = {}
    for position, thing in enumerate(things):
        name = getattr(thing, "id", None)
        if name is not None and seen.setdefault(name, position) != position and type(thing).__name__ not in KIND_OF:
            yield _twice(sources, ("block", name), (*path, position), (*path, seen[name]))


def _home_broken(kind: str, broken: frozenset[str]) -> bool:
    """Tell whether a file that may hold the entity could not be read, so that nobody knows whether it exists."""
    return any(name in _homes()[kind] or name.partition("/")[0] in _homes()[kind] for name in broken)


@cache
def _homes() -> Mapping[str, frozenset[str]]:
    """Map each kind to the files and folders that can hold it."""
    holders = {home: kinds_in(model) for home, model in {**FILES, **FOLDERS}.items()}
    return {kind: frozenset(home for home, held in holders.items() if kind in held) for kind in KINDS}
