"""The same edition built a second time, in another environment: what is sealed has to come out the same wherever it is built."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from ksii.release.manifest import digest

ELSEWHERE = {"PYTHONHASHSEED": "271828", "TZ": "Pacific/Chatham", "LC_ALL": "C", "KSII_LANG": "en"}
SECONDS = 1800


class NotReproducibleError(Exception):
    """A second build made something else; the message names the files, or says why there was no second build."""


def compare(root: Path, day: str, files: Mapping[str, bytes]) -> None:
    """Build the release editions of a strategy again and raise NotReproducibleError unless they are those files."""
    with tempfile.TemporaryDirectory() as place:
        words = [sys.executable, "-m", "ksii", "build", str(root), "--release", "--quiet", "--as-of", day, "--output", place]
        answer = _run(words)
        if answer.returncode != 0:
            raise NotReproducibleError(answer.stderr.strip()[-500:])
        if others := list(_differences(Path(place), files)):
            raise NotReproducibleError(", ".join(others))


def _run(words: list[str]) -> subprocess.CompletedProcess[str]:
    """Run this very program again, in another environment."""
    settings = {**os.environ, **ELSEWHERE}
    try:
        return subprocess.run(words, check=False, capture_output=True, env=settings, timeout=SECONDS, encoding="utf-8", errors="replace")  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise NotReproducibleError(f"the second build took more than {SECONDS} seconds") from error


def _differences(place: Path, files: Mapping[str, bytes]) -> Iterator[str]:
    again = {path.name: digest(path.read_bytes()) for path in place.glob("*/*") if path.is_file()}
    yield from (name for name, content in sorted(files.items()) if again.get(name) != digest(content))
