"""The strategy as it was at a commit, asked of Git."""

import shutil
import subprocess
from pathlib import Path

from ksii.cli.console import Exit, fail


def unpack(ref: str, folder: Path, target: Path) -> None:
    """Write the YAML files of a strategy folder into another one, as they were where the work now at hand left the line of a commit.

    Leave with code 2 where there is no Git, no repository, or no such commit. A folder that was not there yet stays empty.
    """
    if _git(folder, "rev-parse", "--is-inside-work-tree") is None:
        fail("--new-since: the strategy is not in a Git repository", Exit.USAGE)
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    if commit is None:
        fail(f"--new-since: there is no commit {ref} here; fetch it first (in CI: the whole history, not a shallow copy)", Exit.USAGE)
    here = commit.decode("ascii").strip()
    base = (_git(folder, "merge-base", here, "HEAD") or commit).decode("ascii").strip()
    for entry in (_git(folder, "ls-tree", "-r", "-z", base, "./") or b"").split(b"\0"):
        head, _, name = entry.partition(b"\t")
        mode, _, blob = head.decode("ascii").rpartition(" ")
        if mode in {"100644 blob", "100755 blob"} and name.lower().endswith((b".yaml", b".yml")):
            path = target / name.decode("utf-8", "surrogateescape")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(_git(folder, "cat-file", "blob", blob) or b"")


def _git(folder: Path, *words: str) -> bytes | None:
    """Return what Git says, or None where it refuses."""
    program = shutil.which("git")
    if program is None:
        fail("--new-since: Git is not installed", Exit.USAGE)
    answer = subprocess.run([program, "-C", str(folder), *words], check=False, capture_output=True)  # noqa: S603  (Git itself)
    return answer.stdout if answer.returncode == 0 else None
