"""False alarms that are known: what a validator says without the edition being at fault."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tools.validate.outcome import Finding

PAGE = Path(__file__).resolve().parent / "known.toml"


@dataclass(frozen=True)
class Alarm:
    """A false alarm: the validator, its rule, a pattern that the whole message fits, and why nothing is to be mended."""

    check: str
    rule: str
    message: str
    why: str

    def fits(self, check: str, finding: Finding) -> bool:
        """Return whether the finding is this alarm."""
        return (check, finding.rule) == (self.check, self.rule) and re.fullmatch(self.message, finding.message, re.DOTALL) is not None


def alarms(page: Path = PAGE) -> list[Alarm]:
    """Return the list that is kept beside this file."""
    return [Alarm(**entry) for entry in tomllib.loads(page.read_text(encoding="utf-8")).get("alarm", [])]


def real(check: str, findings: Iterable[Finding], known: Iterable[Alarm]) -> tuple[list[Finding], int]:
    """Return the findings that are no known false alarm, and the number of the others."""
    kept = list(known)
    every = list(findings)
    left = [finding for finding in every if not any(alarm.fits(check, finding) for alarm in kept)]
    return left, len(every) - len(left)
