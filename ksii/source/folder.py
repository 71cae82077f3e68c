"""The strategy folder: which of its files are read, and how, so that nothing outside it can come in."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ksii.finding import Fault, Place
from ksii.source.limits import FILE_BYTES, FILES, TOTAL_BYTES
from ksii.source.parsing import too_large
from ksii.source.suggest import nearest

FOLDERS = ("appendices", "regions", "sections")
"""Subfolders whose files are read."""

OTHER_FOLDERS = frozenset({"assets", "i18n", "rules"})
"""Subfolders that may hold YAML files of another kind, read elsewhere."""

_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*\.yaml")
_LIKE_YAML = re.compile(r"\.ya?ml", re.IGNORECASE)
_EDITOR_FILE = re.compile(r"\.#.*|\..*\.sw[a-p]")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\.yaml")
"""Names that Windows keeps for devices."""


@dataclass(slots=True)
class Gathered:
    """File contents by name, and faults of those that could not be read."""

    contents: dict[str, bytes] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    size: int = 0


def gather(root: Path) -> Gathered:
    """Read the bytes of every YAML file of a strategy, once. Symbolic links and special files are refused."""
    gathered = Gathered()
    for name in _names(root, gathered.faults):
        if len(gathered.contents) >= FILES:
            gathered.faults.append(too_large(name, "files", str(FILES)))
            break
        content = _content(root / name)
        if isinstance(content, str):
            gathered.faults.append(_unreadable(name, content))
            continue
        gathered.size += len(content)
        if gathered.size > TOTAL_BYTES:
            gathered.faults.append(too_large(name, "total", f"{TOTAL_BYTES >> 20} MiB"))
            break
        gathered.contents[name] = content
    return gathered


def _names(root: Path, faults: list[Fault]) -> Iterator[str]:
    """Yield the names of files to be read, relative to the root, in order; report what is not a strategy's."""
    for entry in _entries(root, ".", faults):
        if entry.is_dir(follow_symlinks=False) and not _LIKE_YAML.search(entry.name):
            yield from _names_in(root, entry.name, faults)
        elif _LIKE_YAML.search(entry.name) and not _EDITOR_FILE.fullmatch(entry.name):
            yield from _accepted(entry.name, "", faults)
        elif entry.is_symlink() and entry.name in FOLDERS:
            faults.append(_unreadable(entry.name, "symlink"))


def _names_in(root: Path, folder: str, faults: list[Fault]) -> Iterator[str]:
    if folder.startswith(".") or folder in OTHER_FOLDERS:
        return
    found = [
        entry
        for entry in _entries(root / folder, folder, faults)
        if _LIKE_YAML.search(entry.name) and not _EDITOR_FILE.fullmatch(entry.name)
    ]
    if folder in FOLDERS:
        for entry in found:
            yield from _accepted(entry.name, f"{folder}/", faults)
    elif found:
        suggestion = nearest(folder, FOLDERS)
        faults.append(_unknown(f"{folder}/", f"{suggestion}/" if suggestion else ""))


def _entries(folder: Path, name: str, faults: list[Fault]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        faults.append(_unreadable(name, _reason(error)))
        return []


def _accepted(name: str, folder: str, faults: list[Fault]) -> Iterator[str]:
    if _NAME.fullmatch(name) and not _DEVICE.fullmatch(name):
        yield folder + name
    else:
        faults.append(_unknown(folder + name, _tidied(name, folder)))


def _tidied(name: str, folder: str) -> str:
    """Return the name that a file should have had: `Goals.yml` is goals.yaml, a copy of it is not."""
    stem, _, ending = name.casefold().rpartition(".")
    plain = re.sub(r"[^a-z0-9]+", "-", stem).strip("-") + ".yaml"
    likely = ending in {"yaml", "yml"} and stem.isascii() and "(" not in stem and not stem.startswith(".")
    return folder + plain if likely and _NAME.fullmatch(plain) and not _DEVICE.fullmatch(plain) else ""


def _content(path: Path) -> bytes | str:
    """Return the bytes of a regular file that stays the same while it is read, or the reason why there are none."""
    try:
        before = path.lstat()
        if stat.S_ISLNK(before.st_mode):
            return "symlink"
        if not stat.S_ISREG(before.st_mode):
            return "not-a-file"
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            opened = os.fstat(file.fileno())
            content = file.read(FILE_BYTES + 1)
            after = os.fstat(file.fileno())
    except OSError as error:
        return _reason(error)
    if not _state(before) == _state(opened) == _state(after):
        return "changed-while-read"
    return content


def _state(status: os.stat_result) -> tuple[int, int, int, int]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "missing"
    if isinstance(error, PermissionError):
        return "permission"
    return "not-a-folder" if isinstance(error, NotADirectoryError) else "input-output"


def _unreadable(name: str, reason: str) -> Fault:
    return Fault("file-unreadable", Place(name), {"reason": reason})


def _unknown(name: str, suggestion: str) -> Fault:
    return Fault("unknown-file", Place(name), {"name": name, "suggestion": suggestion})
