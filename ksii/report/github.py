"""Workflow commands: GitHub shows them as annotations on the changed lines of a pull request.

It shows ten errors, ten warnings and ten notices of a step and drops the rest without a word; so the rest is counted here.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from ksii.check.results import Results
from ksii.finding import Finding, Place, Severity
from ksii.report.summary import SEVERITIES, lines
from ksii.report.visible import visible
from ksii.report.words import say

COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}
MOST: Mapping[Severity, int] = {"error": 10, "warning": 10, "note": 9}
"""Annotations of a level; one notice is kept for telling how many more there are."""

_DATA = {ord(letter): f"%{ord(letter):02X}" for letter in "%\r\n"}
_PROPERTY = _DATA | {ord(letter): f"%{ord(letter):02X}" for letter in ":,"}


def render(results: Results, root: str) -> str:
    """Return the commands, errors first, and after them the summary; `root` stands before every file name, such as strategy/."""
    shown = [it for severity in SEVERITIES for it in islice(_of(severity, results), MOST[severity])]
    said = [_command(finding, results.lang, root) for finding in shown]
    more = len(results.findings) - len(shown)
    rest = [f"::notice::{say(results.lang, 'others', count=str(more))}"] if more else []
    return "\n".join([*said, *rest, *lines(results)]) + "\n"


def _of(severity: Severity, results: Results) -> Iterator[Finding]:
    return (finding for finding in results.findings if finding.severity == severity)


def _command(finding: Finding, lang: str, root: str) -> str:
    properties = {"file": visible(f"{root}{finding.place.file}"), **_lines(finding.place), "title": f"{finding.code} {finding.name}"}
    head = ",".join(f"{name}={value.translate(_PROPERTY)}" for name, value in properties.items())
    advice = f"\n{say(lang, 'help')}: {visible(finding.help)}" if finding.help else ""
    return f"::{COMMANDS[finding.severity]} {head}::{(visible(finding.message) + advice).translate(_DATA)}"


def _lines(place: Place) -> dict[str, str]:
    """Return the lines of a place; columns only where it is in one line, as GitHub wants it."""
    if place.line != place.end_line:
        return {"line": str(place.line), "endLine": str(place.end_line)}
    last = max(place.column, place.end_column - 1)
    return {"line": str(place.line), "endLine": str(place.line), "col": str(place.column), "endColumn": str(last)}
