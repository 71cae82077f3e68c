"""The last lines of a report: whether the phase is passed, the counts, and what a reader has to know to trust them."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator

from ksii.check.results import Condition, Obligation, Results
from ksii.finding import Finding, Severity
from ksii.report.groups import by
from ksii.report.visible import visible
from ksii.report.words import area, say

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""The gravest first."""


def lines(results: Results) -> list[str]:
    """Return the closing lines."""
    return [verdict(results), counts(results), *_further(results)]


def verdict(results: Results) -> str:
    """Return whether the phase is passed."""
    return say(results.lang, "passed" if results.passed else "failed", phase=results.phase)


def counts(results: Results) -> str:
    """Return how many findings there are of each severity, and as of which day."""
    day = looked_at(results)
    return numbers(results.findings, results.lang) + (say(results.lang, "day", day=day.isoformat()) if day else "")


def numbers(findings: Iterable[Finding], lang: str) -> str:
    """Return how many of the findings are of each severity."""
    found = Counter(finding.severity for finding in findings)
    return say(lang, "counts", **{f"{severity}s": str(found[severity]) for severity in SEVERITIES})


def looked_at(results: Results) -> datetime.date | None:
    """Return the day on which the strategy is looked at; None where it names none."""
    return None if results.as_of == datetime.date.min else results.as_of


def gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by severity; those of one severity stay in their order."""
    return sorted(findings, key=lambda it: SEVERITIES.index(it.severity))


def fraction(obligations: Iterable[Obligation]) -> str:
    """Return how many obligations are met, of how many."""
    states = [it.state for it in obligations]
    return f"{states.count('met')}/{len(states)}"


def condition(it: Condition, lang: str) -> str:
    """Return a condition of the gate and whether it is met."""
    return say(lang, "met" if it.met else "unmet", asked=visible(it.asked), actual=visible(it.actual))


def readiness(results: Results) -> str:
    """Return how many obligations are met, as a whole and in the areas where some are not."""
    states = Counter(it.state for it in results.obligations)
    values = {"met": states["met"], "all": len(results.obligations), "waived": states["waived"]}
    behind = ", ".join(
        f"{area(results.lang, name)} {fraction(its)}"
        for name, its in by(results.obligations, lambda it: it.area).items()
        if any(it.state != "met" for it in its)
    )
    said = say(results.lang, "ready", **{name: str(value) for name, value in values.items()})
    return f"{said}: {behind}" if behind else said


def _further(results: Results) -> Iterator[str]:
    yield from (condition(it, results.lang) for it in results.conditions)
    if results.obligations:
        yield readiness(results)
    waivers = [finding.waived for finding in results.waived if finding.waived]
    if waivers:
        following = min(waivers, key=lambda it: (it.expires, it.id))
        numbers_of = {"count": str(len(waivers)), "day": following.expires.isoformat(), "id": visible(following.id)}
        yield say(results.lang, "waived", **numbers_of)
    fixable = sum(it.fix is not None and it.fix.safe for it in results.findings)
    if fixable:
        yield say(results.lang, "fixable", count=str(fixable))
    yield from incomplete(results)


def incomplete(results: Results) -> Iterator[str]:
    """Yield why a report does not tell everything, where it doesn't."""
    if results.not_run:
        yield say(results.lang, "not_run", rules=", ".join(results.not_run))
    if results.left_out:
        yield say(results.lang, "left_out", count=str(results.left_out))
