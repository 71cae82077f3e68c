"""One line per finding: file:line:column, code, name, message. For pipes, editors and people who know the rules."""

from collections.abc import Mapping, Sequence

from ksii.finding import Finding
from ksii.report.summary import Header, lines
from ksii.report.visible import location, visible
from ksii.report.words import say


def render(findings: Sequence[Finding], header: Header, _: Mapping[str, str]) -> str:
    """Return the report."""
    said = [line(finding, header) for finding in findings]
    return "\n".join([*said, *lines(findings, header)]) + "\n"


def line(finding: Finding, header: Header) -> str:
    """Return one finding in one line."""
    level = say(header.lang, finding.severity)
    return f"{location(finding.place, header)}: {level}[{finding.code}] {finding.name}: {visible(finding.message)}"
