"""The recipe of `ksii verify`: what a lone file or the folder of a release is, and whether everything in it agrees."""

from pathlib import Path

from ksii.verifying.asked import Asked
from ksii.verifying.checks import Check, Report, Signed
from ksii.verifying.folder import folder
from ksii.verifying.single import single

__all__ = ["Asked", "Check", "Report", "Signed", "look"]


def look(path: Path, asked: Asked) -> Report:
    """Return what is found; OSError where the machine refuses a file."""
    return folder(path, asked) if path.is_dir() else single(path, asked)
