"""Running another program and reading its verdict."""

import json
import subprocess
from collections.abc import Mapping, Sequence
from typing import Any

from tools.validate.outcome import BrokenError

LONGEST = 900  # seconds


def run(command: Sequence[object], environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a program to its end, whatever its exit code; raise BrokenError where it can't be run or doesn't end."""
    words = [str(word) for word in command]
    try:
        return subprocess.run(
            words,
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            timeout=LONGEST,
            env=environment,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BrokenError(str(error)) from error


def parsed(text: str, done: subprocess.CompletedProcess[str]) -> Any:  # noqa: ANN401  (each program's own shape)
    """Return the JSON that a program wrote; raise BrokenError, with its last words, where there is none."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BrokenError(f"exit code {done.returncode}: {(done.stderr or done.stdout)[-400:].strip()}") from error
