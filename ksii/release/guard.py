"""What stands where an edition is to be put: a build takes away what builds put there, and nothing of a person's."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

LIST = "SHA256SUMS"
LITTER = ("Thumbs.db", "desktop.ini")
"""What file managers leave in every folder, beside names that begin with a dot or `~$`."""


class TakenError(Exception):
    """The place of an edition holds something that no build put there as it is; the message says what."""


def guard(target: Path) -> None:
    """Raise TakenError unless `target` is free, or a folder with nothing in it but an edition as it was built."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise TakenError(f"{target.name} is not a folder")
    if not target.is_dir():
        return
    known = listed(target)
    for path in sorted(target.iterdir()):
        if path.name != LIST and not path.name.startswith((".", "~$")) and path.name not in LITTER:
            _check(path, known)


def listed(folder: Path) -> Mapping[str, str]:
    """Return the files that the list of an edition names, with their SHA-256; nothing where there is no such list."""
    path = folder / LIST
    if path.is_symlink() or not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def _check(path: Path, known: Mapping[str, str]) -> None:
    if path.name not in known or path.is_symlink() or not path.is_file():
        raise TakenError(f"{path.parent.name}/{path.name} was not put there by a build")
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != known[path.name]:
            raise TakenError(f"{path.parent.name}/{path.name} was changed after it had been built")
