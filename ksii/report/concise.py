"""One line per finding: file:line:column, code, name, message. For pipes, editors and people who know the rules."""

from ksii.check.results import Results
from ksii.finding import Finding
from ksii.report.summary import lines
from ksii.report.visible import location, visible
from ksii.report.words import say


def render(results: Results, root: str) -> str:
    """Return the report; `root` stands before every file name, such as strategy/."""
    said = [line(finding, results.lang, root) for finding in results.findings]
    return "\n".join([*said, *lines(results)]) + "\n"


def line(finding: Finding, lang: str, root: str) -> str:
    """Return one finding in one line."""
    return f"{location(finding.place, root)}: {say(lang, finding.severity)}[{finding.code}] {finding.name}: {visible(finding.message)}"
