"""Where ksii's own data files are: templates and profiles, and the packaged fonts that editions are set in."""

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FACES = {
    ("Source Serif Pro", 400): ("font_source_serif_pro", "SourceSerifPro-Regular.ttf"),
    ("Source Serif Pro", 700): ("font_source_serif_pro", "SourceSerifPro-Bold.ttf"),
    ("Source Sans Pro", 400): ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    ("Source Sans Pro", 600): ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
}
"""(family, weight) → (package, file). Only upright faces: the italics of these fonts lack Kazakh letters."""


class MissingResourceError(FileNotFoundError):
    """A folder or a font of ksii's own is not where it was installed: the installation is damaged."""


def templates() -> Path:
    """Return the folder with the page templates, the looks and the labels."""
    return _folder("templates")


def profiles() -> Path:
    """Return the folder with the profiles of document kinds."""
    return _folder("profiles")


@cache
def fonts() -> Mapping[tuple[str, int], Path]:
    """Return the font file of every (family, weight) that editions may use."""
    return {face: _font(package, name) for face, (package, name) in FACES.items()}


@cache
def _folder(name: str) -> Path:
    package = Path(__file__).resolve().parent
    for place in (package / name, package.parent / name):
        if place.is_dir():
            return place
    raise MissingResourceError(f"the folder {name} is missing from ksii's installation")


def _font(package: str, name: str) -> Path:
    spec = find_spec(package)
    path = Path(spec.origin).parent / "files" / name if spec and spec.origin else None
    if path is None or not path.is_file():
        raise MissingResourceError(f"the font {name} is missing: reinstall the package {package.replace('_', '-')}")
    return path
