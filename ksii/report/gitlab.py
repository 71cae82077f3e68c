"""A code quality report: GitLab shows it on the changed lines of a merge request."""

import json
from collections.abc import Mapping

from ksii.check.results import Results
from ksii.finding import Finding, Severity
from ksii.report.visible import visible

SEVERITY: Mapping[Severity, str] = {"error": "critical", "warning": "minor", "note": "info"}
UNWAIVABLE = "blocker"
"""Severity of an error that allows no exception."""


def render(results: Results, root: str) -> str:
    """Return the report; `root` stands before every file name, such as strategy/. What is waived is not in it."""
    strict = {page.name for page in results.rules if not page.waivable}
    return json.dumps([_issue(it, root, strict=it.name in strict) for it in results.findings], ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Finding, root: str, *, strict: bool) -> dict[str, object]:
    return {
        "description": visible(finding.message),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": finding.fingerprint,
        "severity": UNWAIVABLE if strict and finding.severity == "error" else SEVERITY[finding.severity],
        "location": {"path": f"{root}{finding.place.file}", "lines": {"begin": finding.place.line, "end": finding.place.end_line}},
    }
