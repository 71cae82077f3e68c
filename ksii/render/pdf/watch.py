"""Whatever a renderer complains about is a failure, unless it is listed here with a reason."""

import contextlib
import logging
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

LOGGERS = ("weasyprint", "fontTools")


class RenderError(ValueError):
    """The document can't be laid out as it stands."""


class RenderWarningError(RenderError):
    """The renderer complained: `complaints` are its words, each as `source: message`."""

    def __init__(self, complaints: tuple[str, ...]) -> None:
        super().__init__("; ".join(complaints))
        self.complaints = complaints


class RefusedRequestError(RenderError):
    """The renderer asked for something that isn't one of the packaged fonts."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """A complaint to live with: a pattern that matches `source: message` as a whole, and why."""

    pattern: str
    reason: str


ALLOWED = (
    Allowed(
        r"ResourceWarning: unclosed file .*",
        "raised when some file handle of the process is collected, nothing of the page; WeasyPrint 70 leaves its colour profile open",
    ),
)


class _Ears(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.name}: {record.getMessage()}")


@contextlib.contextmanager
def strict(allowed: tuple[Allowed, ...] = ALLOWED) -> Iterator[None]:
    """Raise RenderWarningError at the end when anything was logged or warned of meanwhile."""
    ears = _Ears()
    with contextlib.ExitStack() as stack:
        for name in LOGGERS:
            logging.getLogger(name).addHandler(ears)
            stack.callback(logging.getLogger(name).removeHandler, ears)
        caught = stack.enter_context(warnings.catch_warnings(record=True))
        warnings.simplefilter("always")
        yield
    heard = ears.heard + [f"{warning.category.__name__}: {warning.message}" for warning in caught]
    if complaints := tuple(line for line in heard if not any(re.fullmatch(one.pattern, line) for one in allowed)):
        raise RenderWarningError(complaints)
