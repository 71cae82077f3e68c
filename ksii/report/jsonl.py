"""One finding per line, as JSON; those that a waiver covers come last and carry it."""

import json

from ksii.check.results import Results
from ksii.report.machine import data

BREAKS = {ord(letter): f"\\u{ord(letter):04x}" for letter in "\u0085\u2028\u2029"}
"""What JSON leaves as it is and some readers take for the end of a line."""


def render(results: Results, root: str) -> str:
    """Return the report; `root` stands before every file name, such as strategy/."""
    findings = (*results.findings, *results.waived)
    return "".join(json.dumps(data(it, results, root), ensure_ascii=False).translate(BREAKS) + "\n" for it in findings)
