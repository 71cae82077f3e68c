"""From which commit of which repository a strategy is released."""

import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from ksii.release.records import Source

NOWHERE = Source("", "", dirty=False)
SECONDS = 30


class UnknownOriginError(Exception):
    """A strategy stands in a repository that can't be asked; the message says why."""


def origin(folder: Path) -> Source:
    """Return the commit that a folder stands at, and whether something in it is not committed; nothing where it is in no repository.

    Raise UnknownOriginError where it is in one that Git can't read, or where there is no Git.
    """
    if not any((above / ".git").exists() for above in (folder.resolve(), *folder.resolve().parents)):
        return NOWHERE
    repository = _git(folder, "rev-parse", "--git-dir")
    if repository.returncode != 0:
        raise UnknownOriginError(repository.stderr.strip().partition("\n")[0])
    commit = _git(folder, "rev-parse", "--verify", "HEAD")
    if commit.returncode != 0:
        return Source("", "", dirty=True)
    address = _git(folder, "remote", "get-url", "origin").stdout.strip()
    return Source(_public(address), commit.stdout.strip(), dirty=_git(folder, "status", "--porcelain", "--", ".").stdout != "")


def _git(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    program = shutil.which("git")
    if program is None:
        raise UnknownOriginError("the strategy lies in a Git repository, and there is no git here")
    line = [program, "-C", str(folder), *words]
    try:
        return subprocess.run(line, check=False, capture_output=True, timeout=SECONDS, encoding="utf-8", errors="replace")  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise UnknownOriginError(f"git has no answer after {SECONDS} seconds") from error


def _public(address: str) -> str:
    """Return an address without the name and password that may stand in it; nothing for a folder of this machine."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.hostname or "", parts.path, "", "")) if parts.scheme in {"https", "http", "ssh"} else ""
