"""SARIF 2.1.0, the format in which code scanning services take findings."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from ksii import __version__
from ksii.check.results import Results
from ksii.check.rule import Page
from ksii.finding import Confidence, Finding, Fix, Place, Splice
from ksii.model.profile import LevelName
from ksii.report.summary import looked_at
from ksii.report.visible import visible
from ksii.report.words import say

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
BASE = "%SRCROOT%"
"""Stands for the folder in which the command was run: what it is called on one machine is nobody's business on another."""
PRECISION: Mapping[Confidence, str] = {"certain": "very-high", "likely": "high", "guess": "medium"}
PROBLEM: Mapping[LevelName, str] = {"error": "error", "warning": "warning", "note": "recommendation", "off": "recommendation"}

Json = dict[str, Any]


def render(results: Results, root: str) -> str:
    """Return the report; `root` stands before every file name, such as strategy/."""
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(results, root)]}, ensure_ascii=False, indent=2) + "\n"


def _run(results: Results, root: str) -> Json:
    day = looked_at(results)
    writer = _Writer(root, {page.name: place for place, page in enumerate(results.rules)}, results)
    rules = [_rule(page, results) for page in results.rules]
    driver = {"name": "ksii", "version": __version__, "semanticVersion": __version__, "language": results.lang, "rules": rules}
    return {
        "tool": {"driver": driver},
        "language": results.lang,
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": f"ksii-lint/{results.phase}/"},
        "originalUriBaseIds": {BASE: {"description": _text("The folder in which ksii was run.")}},
        "invocations": [_invocation(results)],
        "results": [writer.result(finding) for finding in (*results.findings, *results.waived)],
        "properties": {"profile": results.phase, "asOf": day.isoformat() if day else None, "passed": results.passed},
    }


def _rule(page: Page, results: Results) -> Json:
    level = page.levels[results.phase]
    return {
        "id": page.code,
        "name": page.name,
        "shortDescription": _text(page.message.get(results.lang) or page.message["en"]),
        "help": _text(page.help.get(results.lang) or page.help["en"]),
        "defaultConfiguration": {"enabled": level != "off", "level": "none" if level == "off" else level},
        "properties": {"tags": [page.theme], "precision": PRECISION[page.confidence], "problem.severity": PROBLEM[level]},
    }


def _invocation(results: Results) -> Json:
    told = [_text(say(results.lang, "not_run", rules=name)) for name in results.not_run]
    notifications = [{"level": "error", "message": message} for message in told]
    whole = not (results.refused or results.not_run)
    return {"executionSuccessful": whole, **({"toolExecutionNotifications": notifications} if notifications else {})}


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes findings: what stands before file names, and the place of every rule in the list of rules."""

    root: str
    rules: Mapping[str, int]
    results: Results

    def result(self, finding: Finding) -> Json:
        index = self.rules.get(finding.name)
        related = [self._location(place) | {"id": number, "message": _text(words)} for number, (place, words) in enumerate(finding.labels)]
        change = finding.fix and self._change(finding.fix)
        waiver = finding.waived
        return {
            "ruleId": finding.code,
            **({"ruleIndex": index} if index is not None else {}),
            "level": finding.severity,
            "message": _text("\n".join(filter(None, (finding.message, finding.help)))),
            "locations": [self._location(finding.place) | self._logical(finding)],
            "partialFingerprints": {"ksii/v1": finding.fingerprint},
            **({"relatedLocations": related} if related else {}),
            **({"fixes": [change]} if change else {}),
            **({"suppressions": [{"kind": "external", "justification": waiver.reason}]} if waiver else {}),
            "properties": {"blocks": list(finding.blocks)},
        }

    def _location(self, place: Place) -> Json:
        return {"physicalLocation": {"artifactLocation": self._artifact(place.file), "region": _region(place)}}

    def _artifact(self, file: str) -> Json:
        return {"uri": quote(f"{self.root}{file}", errors="surrogateescape"), "uriBaseId": BASE}

    def _logical(self, finding: Finding) -> Json:
        if not finding.entity:
            return {}
        named = {"name": finding.entity.partition(".")[2], "fullyQualifiedName": finding.entity, "kind": "object"}
        title = self.results.titles.get(finding.entity)
        return {"logicalLocations": [named | ({"properties": {"title": title}} if title else {})]}

    def _change(self, fix: Fix) -> Json | None:
        """Return what a fix replaces; None where it gives a text another wording, which is written in YAML only when it is applied."""
        splices = [edit for edit in fix.edits if isinstance(edit, Splice)]
        if len(splices) < len(fix.edits) or not splices:
            return None
        files = dict.fromkeys(edit.place.file for edit in splices)
        changes = [
            {
                "artifactLocation": self._artifact(file),
                "replacements": [_replacement(edit) for edit in splices if edit.place.file == file],
            }
            for file in files
        ]
        return {"artifactChanges": changes, "properties": {"safe": fix.safe}}


def _replacement(edit: Splice) -> Json:
    return {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}}


def _region(place: Place) -> Json:
    return {"startLine": place.line, "startColumn": place.column, "endLine": place.end_line, "endColumn": place.end_column}


def _text(words: str) -> Json:
    """Return words to be read by people: on a page of the service, where nothing may hide or turn round what stands beside it."""
    return {"text": "\n".join(visible(line) for line in words.split("\n"))}
