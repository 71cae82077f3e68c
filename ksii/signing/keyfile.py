"""Key files: read only where nobody else can read them and where they can't be committed by mistake."""

import shutil
import subprocess
from pathlib import Path

from ksii.signing.errors import KeyRefusedError
from ksii.signing.secrets import private

LIMIT = 1 << 20
"""Bytes; a key with its certificates is a few thousand."""


def read(path: Path) -> bytes:
    """Return the bytes of a key file; raise KeyRefusedError when it is unsafe where it is, too large or can't be read."""
    try:
        path = path.resolve(strict=True)
        if not path.is_file():
            raise KeyRefusedError(f"{path.name} is no file")
        if not private(path):
            raise KeyRefusedError(f"others can read the key {path.name}: chmod 600 {path.name}")
        if _could_be_committed(path):
            raise KeyRefusedError(f"the key {path.name} lies in a Git work tree and isn't ignored: move it out, or add it to .gitignore")
        if path.stat().st_size > LIMIT:
            raise KeyRefusedError(f"{path.name} is larger than {LIMIT} bytes: that is no key")
        return path.read_bytes()
    except OSError as error:
        raise KeyRefusedError(f"the key {path.name} can't be read: {error.strerror}") from error


def _could_be_committed(path: Path) -> bool:
    if not any((folder / ".git").exists() for folder in path.parents):
        return False
    program = shutil.which("git")
    if program is None:
        return True
    words = [program, "-C", str(path.parent), "check-ignore", "--quiet", "--", path.name]
    return subprocess.run(words, check=False, capture_output=True).returncode != 0  # noqa: S603  (Git itself)
