"""A folder of a release as it is found, with limits: it may come from anybody."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from ksii.release.manifest import digest
from ksii.release.shape import MalformedError

LARGEST_FILE = 256 * 2**20
MOST_FILES = 2000
STATEMENT = "release.intoto.json"
SUMS = "SHA256SUMS"
SIGNATURE = ".p7s"
HEX = frozenset("0123456789abcdef")


def files(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder by their path from it; raise MalformedError on links, and where it is too much to look at."""
    found: dict[str, bytes] = {}
    for path in _paths(folder):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not path.is_file():
            raise MalformedError(f"{name}: not a file")
        if path.stat().st_size > LARGEST_FILE or len(found) == MOST_FILES:
            raise MalformedError(f"{name}: too large, or too many files")
        found[name] = path.read_bytes()
    return found


def _paths(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(root, name) for name in folders if Path(root, name).is_symlink())
        yield from (Path(root, name) for name in sorted(names))


def listed(content: bytes) -> Mapping[str, str]:
    """Return name → SHA-256 of a list as `sha256sum` writes it; raise MalformedError on anything else, and on a name twice."""
    try:
        lines = content.decode().splitlines()
    except UnicodeDecodeError as error:
        raise MalformedError(f"{SUMS}: not UTF-8") from error
    found: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        value, _, name = line.partition("  ")
        if len(value) != len(digest(b"")) or not set(value) <= HEX or not name or name in found:
            raise MalformedError(f"{SUMS}:{number}: not a line of sha256sum")
        found[name] = value
    return found


def disagreements(found: Mapping[str, bytes], sums: Mapping[str, str]) -> Iterator[str]:
    """Yield what does not agree between a folder and its list; the list itself and signatures of it stand in no list."""
    for name, value in sorted(sums.items()):
        if name not in found:
            yield f"{name} is missing"
        elif digest(found[name]) != value:
            yield f"{name} is not the file that was released"
    yield from (f"{name} is not in {SUMS}" for name in sorted(set(found) - set(sums) - {SUMS, SUMS + SIGNATURE}))
