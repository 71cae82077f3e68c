"""A part of the results: what a reader asked to be told. The analysis is of the whole strategy all the same.

The conditions of the gate are about the whole and are left out of a part.
"""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from ksii.check.results import Obligation, Results
from ksii.check.rule import Page
from ksii.finding import Finding, Place

PREFIX = re.compile(r"[A-Z]{2,}[0-9]*")
"""The beginning of a code, such as BUD or BUD0."""

Touches = Callable[[Place], bool]


def names(word: str, pages: Iterable[Page]) -> frozenset[str]:
    """Return the names of the rules that a word of a reader means: a name, a code, or the beginning of codes; none where it means none."""
    code = word.upper()
    begins = PREFIX.fullmatch(code) is not None
    return frozenset(it.name for it in pages if word == it.name or code == it.code.upper() or (begins and it.code.upper().startswith(code)))


def of_rules(results: Results, kept: Collection[str]) -> Results:
    """Return what rules of these names found, ask for and are."""
    part = _part(results, lambda it: it.name in kept, lambda it: it.rule in kept)
    rules = tuple(page for page in results.rules if page.name in kept)
    return replace(part, rules=rules, not_run=tuple(name for name in results.not_run if name in kept))


def at(results: Results, touches: Touches) -> Results:
    """Return what concerns some places: findings that are there, or that a place there belongs to."""
    return _part(results, lambda it: touches(it.place) or any(touches(place) for place, _ in it.labels), lambda it: touches(it.place))


def besides(results: Results, known: Collection[str]) -> Results:
    """Return what is new: findings with other fingerprints than the known ones."""
    return _part(results, lambda it: it.fingerprint not in known, lambda _: True)


def unwaived(results: Results) -> Results:
    """Return the results as if there were no waivers."""
    found = (*results.findings, *(replace(it, waived=None) for it in results.waived))
    return replace(
        results,
        findings=tuple(sorted(found, key=lambda it: (it.place, it.code, it.message))),
        waived=(),
        obligations=tuple(replace(it, state="unmet") if it.state == "waived" else it for it in results.obligations),
    )


def _part(results: Results, tells: Callable[[Finding], bool], asks: Callable[[Obligation], bool]) -> Results:
    findings = tuple(it for it in results.findings if tells(it))
    return replace(
        results,
        findings=findings,
        waived=tuple(it for it in results.waived if tells(it)),
        obligations=tuple(it for it in results.obligations if asks(it)),
        conditions=(),
        left_out=results.left_out + len(results.findings) - len(findings),
    )
