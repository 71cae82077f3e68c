"""Findings with the line of YAML they are about, a caret, the way to mend them and what they block."""

from collections.abc import Iterator, Mapping, Sequence

from ksii.finding import Finding, Place
from ksii.report.concise import visible
from ksii.report.summary import Header, lines
from ksii.report.words import say

WIDEST = 160
"""Longer lines of YAML are cut around the place, so that a paragraph does not fill the screen."""


def render(findings: Sequence[Finding], header: Header, texts: Mapping[str, str]) -> str:
    """Return the report; `texts` maps file names to their text."""
    blocks = ["\n".join(_finding(finding, header, texts)) for finding in findings]
    return "\n\n".join([*blocks, "\n".join(lines(findings, header))]) + "\n"


def _finding(finding: Finding, header: Header, texts: Mapping[str, str]) -> Iterator[str]:
    place = finding.place
    yield f"{say(header.lang, finding.severity)}[{finding.code}] {finding.name}: {visible(finding.message)}"
    yield f"  --> {header.root}{place.file}:{place.line}:{place.column}"
    yield from _excerpt(place, texts, "")
    for where, words in finding.labels:
        if where.file != place.file:
            yield f"  --> {header.root}{where.file}:{where.line}:{where.column}"
        yield from _excerpt(where, texts, words)
    if finding.help:
        yield f"   = {say(header.lang, 'help')}: {visible(finding.help)}"
    if finding.blocks:
        yield f"   = {say(header.lang, 'blocks')}: {', '.join(finding.blocks)}   {say(header.lang, 'explain')}: ksii rule {finding.code}"


def _excerpt(place: Place, texts: Mapping[str, str], words: str) -> Iterator[str]:
    rows = texts.get(place.file, "").splitlines()
    if not 0 < place.line <= len(rows):
        return
    row = rows[place.line - 1]
    first = max(0, place.column - 1 - WIDEST // 2) if len(row) > WIDEST else 0
    shown = row[first : first + WIDEST]
    end = place.end_column if place.end_line == place.line else len(row) + 1
    width = max(1, min(end - place.column, WIDEST - (place.column - 1 - first)))
    gutter = str(place.line)
    mark = "^" if not words else "-"
    yield f"{gutter:>5} | {visible(shown)}"
    yield f"{'':>5} | {' ' * (place.column - 1 - first)}{mark * width}{f' {visible(words)}' if words else ''}"
