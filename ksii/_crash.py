"""What a person is told when a run ends in an exception that no command expected."""

import errno
import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence

from ksii import __version__

ENVIRONMENT = 4
BUG = 70

MACHINE = frozenset(
    {errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.EIO, errno.ENOMEM}
)
"""Errors of the machine, not of ksii: permissions, a full or failing disk, too many open files."""


def explain(error: Exception, words: Sequence[str], *, debug: bool) -> int:
    """Say on standard error what went wrong, and return the exit code: 4 for the machine's own trouble, 70 for a bug.

    A bug leaves a report file with the traceback; `debug` prints the traceback as well.
    """
    if debug:
        traceback.print_exception(error)
    if trouble := _environment(error):
        sys.stderr.write(f"ksii: {trouble}\n")
        return ENVIRONMENT
    sys.stderr.write(f"ksii: internal error: {_summary(error)}\n{_advice(error, words)}\n")
    return BUG


def _environment(error: Exception) -> str:
    if not isinstance(error, OSError):
        return ""
    if error.errno in MACHINE:
        return f"{error.strerror}: {error.filename}" if error.filename else str(error.strerror)
    if error.errno is None and "cannot load library" in str(error):
        return f"a system library is missing: {_summary(error)}\nksii: `ksii doctor` says how to get it"
    return ""


def _summary(error: Exception) -> str:
    first = next(iter(str(error).splitlines()), "")
    return f"{type(error).__name__}: {first}" if first else type(error).__name__


def _advice(error: Exception, words: Sequence[str]) -> str:
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="ksii-report-", suffix=".txt", delete=False, encoding="utf-8", errors="backslashreplace"
        ) as file:
            file.write(_report(error, words))
    except OSError:
        return "ksii: no report could be written; run the same command with --debug to see the details"
    return f"ksii: this is a bug of ksii, not of the strategy; the report to send to its maintainers is {file.name}"


def _report(error: Exception, words: Sequence[str]) -> str:
    lines = (
        f"ksii {__version__}",
        f"Python {platform.python_version()} on {platform.platform()}",
        f"command: {' '.join(['ksii', *words])}",
        "",
        *traceback.format_exception(error),
    )
    return "\n".join(lines)
