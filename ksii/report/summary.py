"""The last lines of a report: whether the phase is passed, and the counts."""

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ksii.finding import Finding, Severity
from ksii.report.words import say

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""The gravest first."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a report says about itself. `root` stands before every file name, such as strategy/."""

    phase: str
    as_of: datetime.date | None
    """Day on which the strategy is looked at; None where it names none."""
    lang: str
    root: str = ""
    not_run: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def passed(findings: Sequence[Finding]) -> bool:
    """Return whether nothing stands in the way of the phase."""
    return not any(finding.severity == "error" for finding in findings)


def lines(findings: Sequence[Finding], header: Header) -> list[str]:
    """Return the closing lines."""
    counts = Counter(finding.severity for finding in findings)
    numbers = {f"{severity}s": str(counts[severity]) for severity in SEVERITIES}
    day = say(header.lang, "day", day=header.as_of.isoformat()) if header.as_of else ""
    said = [
        say(header.lang, "passed" if passed(findings) else "failed", phase=header.phase),
        say(header.lang, "counts", **numbers) + day,
    ]
    if header.not_run:
        said.append(say(header.lang, "not_run", rules=", ".join(header.not_run)))
    return said
