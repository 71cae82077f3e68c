"""What reading gives: files as text and data, what was wrong with them, and the way back from data to text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path as Folder

from ksii.finding import Fault, Path, Place
from ksii.source.nodes import Data, Node
from ksii.source.places import At, find, inside, locate

REFUSALS = frozenset(
    {
        "anchor-alias-merge-tag",
        "complex-key",
        "duplicate-key",
        "empty-file",
        "encoded-twice",
        "file-unreadable",
        "forbidden-character",
        "lfs-pointer",
        "merge-conflict",
        "several-documents",
        "too-large",
        "unquoted-placeholder",
        "wrong-encoding",
        "yaml-syntax",
    },
)
"""Rules after which a file counts as broken, even if something could be read from it."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One YAML file. `data` is None where the text could not become data; `digest` is the SHA-256 of its bytes."""

    name: str
    text: str
    data: Data
    digest: str
    node: Node | None = field(default=None, repr=False, compare=False)

    def place(self, path: Sequence[str | int], *, at: At = "value") -> Place:
        """Return the place of the value (or its key) at a path of keys and positions within this file.

        Where the path leads on to something that was not written, the place is the key of the last thing that was,
        or the first key of the list item.
        """
        return locate(self.name, self.text, self.node, path, at)

    def place_of(self, words: str, path: Sequence[str | int]) -> Place:
        """Return the place of some words of the text at `path`; the place of the whole text where they are not found as such."""
        node = find(self.node, path)
        return (node and inside(self.name, self.text, node, words)) or self.place(path)


@dataclass(frozen=True, slots=True)
class Sources:
    """All files of a strategy. `broken` names those that must not be used; they may be missing from `files`."""

    root: Folder
    files: Mapping[str, SourceFile]
    faults: tuple[Fault, ...] = ()
    broken: frozenset[str] = frozenset()

    def place(self, path: Path, *, at: At = "value") -> Place:
        """Return the place of the value (or its key) at a path that begins with a file name."""
        file = self.files.get(str(path[0])) if path else None
        return file.place(path[1:], at=at) if file else Place(str(path[0]) if path else "")
