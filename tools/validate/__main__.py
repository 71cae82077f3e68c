"""Asks other people's validators about the editions: `python -m tools.validate [FOLDER] [--only NAME ...] [--allow-missing]`.

Exit codes: 0 nothing found; 1 findings; 2 wrong usage; 4 a validator is missing or broken, and `--allow-missing` was not said.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.validate import docx, html, pdf, record, word
from tools.validate.known import Alarm, alarms, real
from tools.validate.outcome import BrokenError, Check
from tools.validate.place import DEBIAN, install, missing

CHECKS = (
    Check("nu", ".html", ("java", "npm", "vnu"), html.nu),
    Check("axe", ".html", ("chromium", "node", "axe-core", "puppeteer-core"), html.axe),
    Check("lighthouse", ".html", ("chromium", "node", "lighthouse"), html.lighthouse),
    Check("page-validation", ".pdf", (), pdf.conformance),
    Check("outloud", ".pdf", ("outloud",), pdf.aloud),
    Check("qpdf", ".pdf", ("qpdf",), pdf.syntax),
    Check("fonts", ".pdf", ("pdffonts",), pdf.own_fonts),
    Check("bookmarks", ".pdf", (), pdf.bookmarks),
    Check("openxml-sdk", ".docx", ("ooxml-validator",), docx.sdk),
    Check("openxml-audit", ".docx", (), docx.audit),
    Check("word-access", ".docx", (), word.word),
    Check("libreoffice", ".docx", ("soffice",), docx.office),
)
SHOWN = 20  # findings of one validator


def main() -> int:
    """Return the exit code."""
    asked = _arguments()
    checks = [check for check in CHECKS if not asked.only or check.name in asked.only]
    if not any(sorted(asked.folder.glob(f"*{check.suffix}")) for check in checks):
        print(f"validate: there are no editions in {asked.folder}; `make build` makes them", file=sys.stderr)
        return 2
    install(program for check in checks for program in check.needs)
    known = alarms()
    said: list[record.Entries] = []
    verdicts = [_verdict(check, asked.folder, known, said) for check in checks]
    record.write(asked.folder, said)
    found, broken = verdicts.count("found"), verdicts.count("broken")
    print(f"validate: {len(checks)} validators: {verdicts.count('clean')} clean, {found} with findings, {broken} without a verdict")
    if found:
        return 1
    return 4 if broken and not asked.allow_missing else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.validate", description="Ask other people's validators about the editions.")
    parser.add_argument("folder", nargs="?", type=Path, default=newest(Path("build")), help="of one edition; the newest in build/ by name")
    parser.add_argument("--only", action="append", choices=[check.name for check in CHECKS], help="ask this validator; can be repeated")
    parser.add_argument("--allow-missing", action="store_true", help="a validator that can't be had here is no failure")
    return parser.parse_args()


def newest(build: Path) -> Path:
    """Return the last edition in a folder of editions, by name; the folder itself where there is none."""
    return max((one.parent for one in build.glob("*/manifest.json")), default=build)


def _verdict(check: Check, folder: Path, known: Sequence[Alarm], said: list[record.Entries]) -> str:
    """Ask one validator, print its findings, write down what it said, and return one word."""
    start = time.monotonic()
    files = sorted(folder.glob(f"*{check.suffix}"))
    if lacking := missing(check.needs):
        return _said("broken", check, f"not asked: it needs {', '.join(_called(lacking))}")
    if not files:
        return _said("broken", check, f"not asked: no {check.suffix} in {folder}")
    try:
        every = list(check.ask(files))
    except BrokenError as error:
        return _said("broken", check, f"no verdict: {error}")
    left, alarm_count = real(check.name, every, known)
    said.append(record.entries(check.name, files, every, left))
    note = f"{len(files)} files, {len(left)} findings, {alarm_count} known false alarms, {time.monotonic() - start:.0f} s"
    for finding in left[:SHOWN]:
        print(f"  {finding}")
    if len(left) > SHOWN:
        print(f"  and {len(left) - SHOWN} more")
    return _said("found" if left else "clean", check, note)


def _called(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        yield f"{name} (Debian: {DEBIAN[name]})" if name in DEBIAN else name


def _said(verdict: str, check: Check, note: str) -> str:
    print(f"{verdict:6} {check.name:15} {note}", flush=True)
    return verdict


if __name__ == "__main__":
    sys.exit(main())
