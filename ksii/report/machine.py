"""Findings as JSON, schema `ksii-lint/1`; later versions only add keys."""

import json
from collections.abc import Mapping, Sequence

from ksii import __version__
from ksii.finding import Finding, Place
from ksii.report.summary import Header, passed


def render(findings: Sequence[Finding], header: Header, _: Mapping[str, str]) -> str:
    """Return the report."""
    report = {
        "schema": "ksii-lint/1",
        "tool": {"name": "ksii", "version": __version__},
        "profile": header.phase,
        "as_of": header.as_of.isoformat() if header.as_of else None,
        "passed": passed(findings),
        "findings": [_finding(finding, header.root) for finding in findings],
        "not_run": list(header.not_run),
        "refused": [f"{header.root}{name}" for name in header.refused],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, root: str) -> dict[str, object]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "help": finding.help,
        "entity": finding.entity,
        "values": dict(finding.values),
        "blocks": list(finding.blocks),
        **_place(finding.place, root),
        "labels": [{**_place(place, root), "text": text} for place, text in finding.labels],
    }


def _place(place: Place, root: str) -> dict[str, object]:
    return {
        "file": f"{root}{place.file}",
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
