"""A desk to work at: a folder with a strategy and an edition built before, and the command line run in this very process."""

import contextlib
import gc
import io
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ksii import _entry
from ksii.release.lock import NAME
from ksii.release.manifest import sums

MINIMAL = Path(__file__).parents[1] / "strategies" / "minimal"
BEFORE = {"minimal-160126-ru.html": "прежняя редакция".encode(), "index.html": b"<!doctype html>"}
"""An edition that was built before, as far as a build can tell."""


@dataclass(frozen=True)
class Answer:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Desk:
    """A folder that holds strategy/ and build/."""

    folder: Path

    @property
    def strategy(self) -> Path:
        return self.folder / "strategy"

    @property
    def edition(self) -> Path:
        return self.folder / "build" / "160126"

    def run(self, *words: str) -> Answer:
        """Run a command in this folder."""
        out, err = io.StringIO(), io.StringIO()
        try:
            with contextlib.chdir(self.folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                code = _entry.main(list(words))
        finally:
            gc.enable()
        return Answer(int(code), out.getvalue(), err.getvalue())

    def change(self, file: str, old: str, new: str) -> None:
        """Replace some words of a file, which stand there once."""
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file}: {text.count(old)} times {old!r}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def built(self) -> Mapping[str, bytes]:
        """Return everything below build/ but the lock file, whatever hides there included."""
        root = self.folder / "build"
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file() and path.name != NAME}


def lay(folder: Path) -> Desk:
    """Lay out a desk in an empty folder."""
    shutil.copytree(MINIMAL, folder / "strategy")
    desk = Desk(folder)
    desk.edition.mkdir(parents=True)
    for name, content in {**BEFORE, "SHA256SUMS": sums(BEFORE)}.items():
        (desk.edition / name).write_bytes(content)
    return desk


def codes(desk: Desk, *words: str) -> set[str]:
    """Return the codes of the findings that a run of lint tells of."""
    return {finding["code"] for finding in json.loads(desk.run("lint", "--format", "json", *words).out)["findings"]}
