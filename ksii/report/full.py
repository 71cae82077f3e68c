"""Findings with the line of YAML they are about, a caret, the way to mend them and what they block."""

from collections.abc import Iterator, Mapping, Sequence

from ksii.finding import Finding, Place
from ksii.report.summary import SEVERITIES, Header, lines
from ksii.report.visible import location, visible, width
from ksii.report.words import say

WIDEST = 160
"""Longer lines of YAML are cut around the place, so that a paragraph does not fill the screen."""

MOST = 100
"""Findings shown, the gravest first to be chosen; of the others the number is told."""


def render(findings: Sequence[Finding], header: Header, texts: Mapping[str, str]) -> str:
    """Return the report; `texts` maps file names to their text."""
    blocks = ["\n".join(_finding(finding, header, texts)) for finding in _chosen(findings)]
    rest = [say(header.lang, "more", count=str(len(findings) - MOST))] if len(findings) > MOST else []
    return "\n\n".join([*blocks, "\n".join([*rest, *lines(findings, header)])]) + "\n"


def _chosen(findings: Sequence[Finding]) -> list[Finding]:
    """Return the gravest findings, in the order in which all of them stand."""
    ranked = sorted(range(len(findings)), key=lambda place: (SEVERITIES.index(findings[place].severity), place))
    return [findings[place] for place in sorted(ranked[:MOST])]


def _finding(finding: Finding, header: Header, texts: Mapping[str, str]) -> Iterator[str]:
    place = finding.place
    yield f"{say(header.lang, finding.severity)}[{finding.code}] {finding.name}: {visible(finding.message)}"
    yield f"  --> {location(place, header)}"
    yield from _excerpt(place, texts, "")
    file = place.file
    for where, words in finding.labels:
        if where.file != file:
            yield f"  --> {location(where, header)}"
        file = where.file
        yield from _excerpt(where, texts, words)
    if finding.help:
        yield f"   = {say(header.lang, 'help')}: {visible(finding.help)}"
    if finding.blocks:
        yield f"   = {say(header.lang, 'blocks')}: {', '.join(finding.blocks)}   {say(header.lang, 'explain')}: ksii rule {finding.code}"


def _excerpt(place: Place, texts: Mapping[str, str], words: str) -> Iterator[str]:
    rows = texts.get(place.file, "").split("\n")
    if not 0 < place.line <= len(rows) or place.file not in texts:
        return
    row = rows[place.line - 1]
    start = place.column - 1
    end = place.end_column - 1 if place.end_line == place.line else len(row)
    first = max(0, start - WIDEST // 2) if len(row) > WIDEST else 0
    last = first + WIDEST
    before, marked = visible(row[first:start]), visible(row[start : min(end, last)])
    cut = "…" if first else "", "…" if last < len(row) else ""
    mark = ("-" if words else "^") * max(1, width(marked))
    yield f"{place.line:>5} | {cut[0]}{visible(row[first:last])}{cut[1]}"
    yield f"{'':>5} | {' ' * width(cut[0] + before)}{mark}{f' {visible(words)}' if words else ''}"
