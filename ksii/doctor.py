"""Whether this machine has what ksii needs: `look` reads the machine, `examine` judges what was seen."""

import ctypes
import importlib
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

from ksii import resources

State = Literal["ok", "missing", "old", "optional"]
Version = tuple[int, ...]

PYTHON: Version = (3, 11)
PANGO: Version = (1, 44)
LETTERS = "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя№₸«»–—…"
"""What every face of an edition must be able to print: the Kazakh and Russian alphabets and the signs of official texts."""

PACKAGES = (
    "typer",
    "pyyaml",
    "python-jsonpath",
    "pydantic",
    "jinja2",
    "weasyprint",
    "python-docx",
    "lxml",
    "pypdfium2",
    "resvg-py",
    "rfc8785",
    "xlsxwriter",
    "segno",
    "pyhanko",
    "cryptography",
    "bcrypt",
    "font-source-serif-pro",
    "font-source-sans-pro",
)
LIBRARIES: dict[str, tuple[str, ...]] = {
    "pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "pangoft2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
}
"""Library → its file name on Linux, macOS and Windows."""

PROGRAMS = {
    "LibreOffice": (("soffice", "libreoffice"), "libreoffice-writer-nogui", "to see how a Word file opens"),
    "Poppler": (("pdftotext",), "poppler-utils", "to read PDF files back with another program"),
    "Chromium": (("chromium", "chromium-browser", "google-chrome"), "chromium", "to look at the HTML edition without a window"),
}
"""Program → its commands, its Debian package, what it is good for."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `remedy` says how to get it on Debian; `optional` means it isn't there and needn't be."""

    name: str
    state: State
    detail: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Machine:
    """What was seen. A version is () when the thing is not there, (0,) when it is there and doesn't tell."""

    python: Version
    libraries: Mapping[str, Version]
    packages: Mapping[str, str]
    """Package → installed version, "" when it is not there."""
    libyaml: bool
    lacking: Mapping[str, str]
    """Face of the packaged fonts → the letters that it lacks."""
    fonts: str
    """Why the packaged fonts can't be read; "" when they can."""
    encoding: str
    """How the operating system's file names are read."""
    programs: Mapping[str, str]
    """Program → where it is, "" when it is nowhere."""


def native_versions() -> dict[str, str]:
    """Return the versions of the libraries that the bytes of a PDF depend on: "absent", or "present" where a library doesn't tell."""
    seen = {name: _library(name) for name in LIBRARIES}
    return {name: _told(found) if found else "absent" for name, found in seen.items()}


def look() -> Machine:
    """Read this machine: nothing is written, nothing is fetched."""
    lacking, trouble = _fonts()
    return Machine(
        python=sys.version_info[:3],
        libraries={name: _library(name) for name in LIBRARIES},
        packages={name: _package(name) for name in PACKAGES},
        libyaml=_libyaml(),
        lacking=lacking,
        fonts=trouble,
        encoding=sys.getfilesystemencoding(),
        programs={name: _program(commands) for name, (commands, _, _) in PROGRAMS.items()},
    )


def examine(machine: Machine) -> tuple[Check, ...]:
    """Judge what was seen, in the order in which a person would put it right."""
    return (
        _python(machine.python),
        _packages(machine.packages),
        _pango(machine.libraries),
        _present("HarfBuzz", machine.libraries["harfbuzz"], "libharfbuzz0b"),
        _present("HarfBuzz subset", machine.libraries["harfbuzz-subset"], "libharfbuzz-subset0"),
        _present("Fontconfig", machine.libraries["fontconfig"], "libfontconfig1"),
        _letters(machine.lacking, machine.fonts),
        _yaml(libyaml=machine.libyaml),
        _text(machine.encoding),
        *_programs(machine.programs),
    )


def _python(found: Version) -> Check:
    if found >= PYTHON:
        return Check("Python", "ok", _dotted(found))
    return Check(
        "Python", "old", f"{_dotted(found)}; ksii needs {_dotted(PYTHON)} or newer", "apt-get install python3 (Debian 12 or newer)"
    )


def _packages(found: Mapping[str, str]) -> Check:
    missing = ", ".join(name for name, installed in found.items() if not installed)
    if missing:
        return Check("Python packages", "missing", missing, "make setup, or: pip install ksii")
    return Check("Python packages", "ok", ", ".join(f"{name} {installed}" for name, installed in found.items()))


def _pango(libraries: Mapping[str, Version]) -> Check:
    found = libraries["pango"]
    if not found or not libraries["pangoft2"]:
        return Check("Pango", "missing", "no PDF can be made without it", "apt-get install libpango-1.0-0 libpangoft2-1.0-0")
    if found < PANGO:
        return Check("Pango", "old", f"{_dotted(found)}; PDF needs {_dotted(PANGO)} or newer", "use Debian 11 or newer")
    return Check("Pango", "ok", _dotted(found))


def _present(name: str, found: Version, package: str) -> Check:
    if found:
        return Check(name, "ok", _told(found))
    return Check(name, "missing", "PDF pages need it", f"apt-get install {package}")


def _letters(lacking: Mapping[str, str], trouble: str) -> Check:
    if trouble:
        return Check("Packaged fonts", "missing", trouble, "make setup, or: pip install --force-reinstall ksii")
    gaps = "; ".join(f"{face} lacks {letters}" for face, letters in lacking.items() if letters)
    if gaps:
        return Check("Packaged fonts", "missing", gaps, "make setup, or: pip install --force-reinstall ksii")
    return Check("Packaged fonts", "ok", f"{len(lacking)} faces with the Kazakh and Russian alphabets, № and ₸")


def _yaml(*, libyaml: bool) -> Check:
    if libyaml:
        return Check("libyaml", "ok", "the C loader reads YAML")
    return Check("libyaml", "missing", "YAML is read ten times slower without the C loader", "pip install --only-binary :all: pyyaml")


def _text(encoding: str) -> Check:
    if encoding == "utf-8":
        return Check("File names", "ok", "UTF-8")
    return Check("File names", "missing", f"the locale makes them {encoding}: Kazakh letters get lost", "export LC_ALL=C.UTF-8")


def _programs(found: Mapping[str, str]) -> Iterator[Check]:
    for name, (_, package, use) in PROGRAMS.items():
        if found[name]:
            yield Check(name, "ok", found[name])
        else:
            yield Check(name, "optional", f"not there; good {use}", f"apt-get install {package}")


def _dotted(found: Version) -> str:
    return ".".join(map(str, found))


def _told(found: Version) -> str:
    return _dotted(found) if any(found) else "present"


def _library(name: str) -> Version:
    for file in LIBRARIES[name]:
        try:
            return _library_version(name, ctypes.CDLL(file))
        except OSError:
            continue
    return ()


def _library_version(name: str, library: ctypes.CDLL) -> Version:
    if name == "pango":
        return _split(library.pango_version())
    if name == "fontconfig":
        return _split(library.FcGetVersion())
    if name == "harfbuzz":
        library.hb_version_string.restype = ctypes.c_char_p
        return tuple(map(int, library.hb_version_string().decode("ascii").split(".")))
    return (0,)


def _split(number: int) -> Version:
    return (number // 10000, number // 100 % 100, number % 100)


def _package(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _libyaml() -> bool:
    try:
        return bool(importlib.import_module("yaml").__with_libyaml__)
    except ImportError:
        return False


def _fonts() -> tuple[dict[str, str], str]:
    try:
        from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415  (a damaged installation may lack it)
    except ImportError:
        return {}, "fonttools is missing"
    lacking = {}
    try:
        for (family, weight), path in resources.fonts().items():
            with path.open("rb") as file, TTFont(file, lazy=True) as font:
                covered = font.getBestCmap()
            lacking[f"{family} {weight}"] = "".join(letter for letter in LETTERS if ord(letter) not in covered)
    except (OSError, TTLibError) as error:
        return {}, str(error)
    return lacking, ""


def _program(commands: tuple[str, ...]) -> str:
    return next((place for place in map(shutil.which, commands) if place), "")
