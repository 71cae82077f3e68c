"""Findings as a comment on a merge request: what answers for what, as tables; nothing in them can call, link or embed anything."""

import re
from collections.abc import Iterable, Iterator

from ksii.check.results import Results
from ksii.finding import Finding
from ksii.report.groups import by, owner
from ksii.report.summary import SEVERITIES, counts, gravest_first, lines, verdict
from ksii.report.visible import visible
from ksii.report.words import say

MOST = 100
"""Findings in a comment, the gravest; services cut longer comments or refuse them."""

GAP = "\N{ZERO WIDTH SPACE}"
"""What it stands behind calls nobody and leads nowhere."""

_MARKUP = {ord(letter): f"&#{ord(letter)};" for letter in "&<>\\`*_[]|~$"}
_CALL = re.compile(r'[@#!%^&~$](?=[\w"\[{])|:(?=//|[\w+-]+:)|(?<=www)\.|-(?<=\bGH-)(?=\d)')
"""The letter after which services see a mention, a reference, a picture or a link."""


def render(results: Results, root: str) -> str:
    """Return the report; `root` stands before every file name, such as strategy/."""
    shown = gravest_first(results.findings)[:MOST]
    more = len(results.findings) - len(shown)
    parts = [f"## ksii lint: {verdict(results)}", *_summary(results), *_tables(shown, results, root)]
    return "\n\n".join([*parts, *([say(results.lang, "others", count=str(more))] if more else [])]) + "\n"


def plain(text: str) -> str:
    """Return Markdown that is shown as this very text."""
    return _CALL.sub(rf"\g<0>{GAP}", visible(text)).translate(_MARKUP)


def _summary(results: Results) -> Iterator[str]:
    yield counts(results) if results.findings else f"{say(results.lang, 'none')}; {counts(results)}"
    further = lines(results)[2:]
    if further:
        yield "\n".join(f"- {plain(line)}" for line in further)


def _tables(findings: Iterable[Finding], results: Results, root: str) -> Iterator[str]:
    """Yield a heading and a table for every role that answers for something, in the order of the gravest findings."""
    for name, its in by(findings, lambda it: owner(it.entity, results)).items():
        yield f"### {plain(name) or say(results.lang, 'nobody')}"
        yield "\n".join(_table(its, results, root))


def _table(findings: Iterable[Finding], results: Results, root: str) -> Iterator[str]:
    yield f"| {' | '.join(say(results.lang, key) for key in ('level', 'place', 'finding'))} |"
    yield "| --- | --- | --- |"
    for it in findings:
        level = say(results.lang, it.severity)
        advice = f"<br>{say(results.lang, 'help')}: {plain(it.help)}" if it.help else ""
        place = plain(f"{root}{it.place.file}:{it.place.line}")
        strong = f"**{level}**" if it.severity == SEVERITIES[0] else level
        yield f"| {strong} | {place} | **{it.code} {it.name}**: {plain(it.message)}{advice} |"
