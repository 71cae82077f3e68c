"""Findings as JSON, schema `ksii-lint/1`; later versions only add keys."""

import json
from collections import Counter
from collections.abc import Iterable

from ksii import __version__
from ksii.check.results import Obligation, Results
from ksii.finding import Finding, Place
from ksii.report.groups import by, folded, themes
from ksii.report.summary import SEVERITIES, looked_at


def render(results: Results, root: str) -> str:
    """Return the report; `root` stands before every file name, such as strategy/."""
    day = looked_at(results)
    singly, texts = folded(results.obligations)
    report = {
        "schema": "ksii-lint/1",
        "tool": {"name": "ksii", "version": __version__},
        "profile": results.phase,
        "as_of": day.isoformat() if day else None,
        "lang": results.lang,
        "passed": results.passed,
        "gate": _gate(results),
        "readiness": _readiness(results),
        "findings": [data(finding, results, root) for finding in results.findings],
        "waived": [data(finding, results, root) for finding in results.waived],
        "left_out": results.left_out,
        "obligations": [_obligation(it, root) for it in singly],
        "texts_met": [{"rule": rule, "language": language, "count": count} for (rule, language), count in texts.items()],
        "rules": len(results.rules),
        "not_run": list(results.not_run),
        "refused": [f"{root}{name}" for name in results.refused],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def data(finding: Finding, results: Results, root: str) -> dict[str, object]:
    """Return a finding as JSON data; `waiver` is there where one covers it."""
    waiver = finding.waived
    covered = (
        {"id": waiver.id, "reason": waiver.reason, "approved_by": waiver.approved_by, "expires": str(waiver.expires)} if waiver else None
    )
    return {
        "code": finding.code,
        "name": finding.name,
        "area": themes(results).get(finding.name, ""),
        "severity": finding.severity,
        "confidence": finding.confidence,
        "message": finding.message,
        "help": finding.help,
        "entity": finding.entity,
        "title": results.titles.get(finding.entity, ""),
        "owner": results.owners.get(finding.entity, ""),
        "values": dict(finding.values),
        "blocks": list(finding.blocks),
        **_place(finding.place, root),
        "address": finding.address,
        "labels": [{**_place(place, root), "text": text} for place, text in finding.labels],
        "fix": {"safe": finding.fix.safe} if finding.fix else None,
        "fingerprint": finding.fingerprint,
        **({"waiver": covered} if covered else {}),
    }


def _gate(results: Results) -> dict[str, object]:
    counts = Counter(finding.severity for finding in results.findings)
    conditions = [{"asked": it.asked, "actual": it.actual, "met": it.met} for it in results.conditions]
    return {"passed": results.passed, **{f"{severity}s": counts[severity] for severity in SEVERITIES}, "conditions": conditions}


def _readiness(results: Results) -> dict[str, object]:
    areas = by(results.obligations, lambda it: it.area)
    return {**_states(results.obligations), "areas": {area: _states(its) for area, its in areas.items()}}


def _states(obligations: Iterable[Obligation]) -> dict[str, int]:
    states = Counter(it.state for it in obligations)
    return {"applicable": states.total(), "met": states["met"], "waived": states["waived"]}


def _obligation(it: Obligation, root: str) -> dict[str, object]:
    asked = {"rule": it.rule, "area": it.area, "entity": it.entity, "owner": it.owner, "language": it.language, "state": it.state}
    return asked | _place(it.place, root)


def _place(place: Place, root: str) -> dict[str, object]:
    return {
        "file": f"{root}{place.file}",
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
