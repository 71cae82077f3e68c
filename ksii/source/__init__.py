"""The strategy folder as data, with the place of every key and value.

`read` takes a folder, `parse` takes file contents that are already in memory. Neither raises because of
what is written there: whatever is wrong becomes a fault with file, line and column.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from ksii.finding import Fault
from ksii.source.folder import gather
from ksii.source.parsing import parse_file
from ksii.source.sources import REFUSALS, SourceFile, Sources

__all__ = ["SourceFile", "Sources", "parse", "read"]


def read(root: Path) -> Sources:
    """Read the YAML files of a strategy folder: those at its root and those in its known subfolders."""
    gathered = gather(root)
    return _sources(root, gathered.contents, gathered.faults)


def parse(contents: Mapping[str, bytes], root: Path = Path()) -> Sources:
    """Read files from memory; `contents` maps POSIX names, relative to the strategy folder, to bytes."""
    return _sources(root, contents, ())


def _sources(root: Path, contents: Mapping[str, bytes], found: Iterable[Fault]) -> Sources:
    files: dict[str, SourceFile] = {}
    faults = list(found)
    for name in sorted(contents):
        file, noticed = parse_file(name, contents[name])
        faults.extend(noticed)
        if file is not None:
            files[name] = file
    broken = frozenset(fault.place.file for fault in faults if fault.rule in REFUSALS)
    return Sources(root, files, tuple(sorted(faults, key=lambda fault: (fault.place, fault.rule))), broken)
