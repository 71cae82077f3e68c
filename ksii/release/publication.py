"""The list of releases at the address of publication: which is the latest, and until when that may be believed."""

import datetime
from collections.abc import Callable
from pathlib import Path

from ksii.release import records
from ksii.release.reading import SIGNATURE
from ksii.release.records import Index, Listed, Previous, Release
from ksii.release.shape import LARGEST, MalformedError
from ksii.release.stage import write as put

NAME = "index.json"
DAYS = 90
"""For so many days the list may be believed; it is signed anew before they are over."""


def read(output: Path) -> Index | None:
    """Return the list in a folder, None where there is none; raise MalformedError where it is something else."""
    path = output / NAME
    if not path.exists() and not path.is_symlink():
        return None
    if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
        raise MalformedError(f"{NAME}: not a list of releases")
    return records.index(path.read_bytes())


def signature(output: Path) -> bytes:
    """Return the signature beside the list in a folder; raise MalformedError where there is none."""
    path = output / (NAME + SIGNATURE)
    if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
        raise MalformedError(f"{path.name} is missing")
    return path.read_bytes()


def previous(known: Index | None) -> Previous | None:
    """Return the latest release of a list, as the one after it names it."""
    return Previous(known.latest.edition, known.latest.sequence, known.latest.sha256) if known else None


def extended(known: Index | None, release: Release, folder: str, sha256: str, days: int = DAYS) -> Index:
    """Return the list with one more release, to be believed for so many days from the day of the release."""
    listed = Listed(release.edition, release.sequence, folder, sha256)
    releases = (*(known.releases if known else ()), listed)
    return renewed(Index(release.document, releases, ""), datetime.date.fromisoformat(release.created), days)


def renewed(known: Index, day: datetime.date, days: int = DAYS) -> Index:
    """Return the same list, to be believed for so many days from a day."""
    return Index(known.document, known.releases, (day + datetime.timedelta(days=days)).isoformat())


def write(output: Path, index: Index, sign: Callable[[bytes], bytes]) -> None:
    """Write a list and its signature into a folder: both are on the disk before either takes its place."""
    content = index.content()
    made = {NAME: content, NAME + SIGNATURE: sign(content)}
    for name, held in made.items():
        put(output / f".{name}.part", held)
    for name in made:
        (output / f".{name}.part").replace(output / name)
