"""Findings with the line of YAML they are about, a caret, the way to mend them and what they block."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ksii.check.results import Results
from ksii.finding import Finding, Place, Severity
from ksii.report.excerpt import excerpt
from ksii.report.summary import SEVERITIES, lines
from ksii.report.visible import location, visible, width
from ksii.report.words import say

WIDEST = 160
"""Longer lines of YAML are cut around the place, so that a paragraph does not fill the screen."""

MOST = 100
"""Findings shown, the gravest first to be chosen; of the others the number is told."""

COLOURS: Mapping[Severity, str] = {"error": "31", "warning": "33", "note": "36"}
"""Red, yellow and cyan, as terminals number them."""


@dataclass(frozen=True, slots=True)
class _Pen:
    """How findings are written: language, what stands before file names, the texts, and whether in colour."""

    lang: str
    root: str
    texts: Mapping[str, str]
    colour: bool

    def coloured(self, words: str, severity: Severity) -> str:
        return f"\x1b[1;{COLOURS[severity]}m{words}\x1b[0m" if self.colour else words


def render(results: Results, root: str, *, colour: bool = False) -> str:
    """Return the report; `root` stands before every file name, such as strategy/; `colour` is for terminals that can show it."""
    pen, found = _Pen(results.lang, root, results.texts, colour), results.findings
    blocks = ["\n".join(_finding(finding, pen)) for finding in _chosen(found)]
    rest = [say(results.lang, "more", count=str(len(found) - MOST))] if len(found) > MOST else []
    return "\n\n".join([*blocks, "\n".join([*rest, *lines(results)])]) + "\n"


def _chosen(findings: Sequence[Finding]) -> list[Finding]:
    """Return the gravest findings, in the order in which all of them stand."""
    ranked = sorted(range(len(findings)), key=lambda place: (SEVERITIES.index(findings[place].severity), place))
    return [findings[place] for place in sorted(ranked[:MOST])]


def _finding(finding: Finding, pen: _Pen) -> Iterator[str]:
    place, level = finding.place, say(pen.lang, finding.severity)
    yield f"{pen.coloured(f'{level}[{finding.code}]', finding.severity)} {finding.name}: {visible(finding.message)}"
    yield f"  --> {location(place, pen.root)}"
    yield from _excerpt(place, pen, finding.severity, None)
    file = place.file
    for where, words in finding.labels:
        if where.file != file:
            yield f"  --> {location(where, pen.root)}"
        file = where.file
        yield from _excerpt(where, pen, finding.severity, words)
    if finding.help:
        yield f"   = {say(pen.lang, 'help')}: {visible(finding.help)}"
    if finding.blocks:
        yield f"   = {say(pen.lang, 'blocks')}: {', '.join(finding.blocks)}   {say(pen.lang, 'explain')}: ksii rule {finding.code}"


def _excerpt(place: Place, pen: _Pen, severity: Severity, words: str | None) -> Iterator[str]:
    """Yield the line of a place and below it a caret; of another place than the finding's own, a dash and what is said of it."""
    shown = excerpt(place, pen.texts, WIDEST)
    if shown is None:
        return
    mark = ("^" if words is None else "-") * max(1, width(shown.marked))
    yield f"{shown.number:>5} | {shown.before}{shown.marked}{shown.after}"
    yield f"{'':>5} | {' ' * width(shown.before)}{pen.coloured(mark, severity)}{f' {visible(words)}' if words else ''}"
