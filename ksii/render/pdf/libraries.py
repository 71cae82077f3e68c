"""Loading the layout engine with its C libraries."""

import contextlib
import ctypes.util
import importlib
import importlib.metadata
import io
import sys
import warnings
from collections.abc import Iterator
from types import ModuleType

KNOWN = "70.0"
"""The version whose list of library names is known to end in names that the Linux loader understands."""


class MissingLibraryError(OSError):
    """A C library that pages are laid out with is not installed."""


def prepare() -> ModuleType:
    """Import the layout engine, so that processes forked afterwards have it; return the module that uses it.

    Raise MissingLibraryError where Pango, HarfBuzz or fontconfig are missing.
    """
    try:
        # WeasyPrint prints its advice on standard output, ours is in the error; and it warns where the system has no
        # fonts, which are never used, or no HarfBuzz-Subset, which costs time only.
        with _direct_lookup(), contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return importlib.import_module("ksii.render.pdf.layout")
    except OSError as error:
        raise MissingLibraryError(f"pages cannot be laid out: {error}; install Pango (Debian: libpangoft2-1.0-0)") from error


@contextlib.contextmanager
def _direct_lookup() -> Iterator[None]:
    """Open libraries by their file names only.

    WeasyPrint first tries names that are no file names on Linux, and for each of them ctypes starts a compiler and
    other programs to look for it: a third of the time of the import.
    """
    if sys.platform != "linux" or importlib.metadata.version("weasyprint") != KNOWN:
        yield
        return
    lookup = ctypes.util.find_library
    ctypes.util.find_library = _nothing
    try:
        yield
    finally:
        ctypes.util.find_library = lookup


def _nothing(name: str) -> str | None:  # noqa: ARG001  (it stands in for find_library)
    return None
