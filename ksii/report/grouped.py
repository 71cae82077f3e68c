"""Findings by area and rule: how many of each, where they are, and once how they are mended. For reading through a whole strategy."""

from collections.abc import Iterator, Sequence

from ksii.check.results import Results
from ksii.finding import Finding
from ksii.report.groups import areas
from ksii.report.summary import gravest_first, lines, numbers
from ksii.report.visible import location, visible
from ksii.report.words import area, say


def render(results: Results, root: str) -> str:
    """Return the report; `root` stands before every file name, such as strategy/."""
    blocks = ["\n".join(_area(theme, findings, results, root)) for theme, findings in areas(results).items()]
    return "\n\n".join([*blocks, "\n".join(lines(results))]) + "\n"


def _area(theme: str, findings: Sequence[Finding], results: Results, root: str) -> Iterator[str]:
    yield f"{area(results.lang, theme)}: {numbers(findings, results.lang)}"
    rules: dict[tuple[str, str], list[Finding]] = {}
    for finding in gravest_first(findings):
        rules.setdefault((finding.severity, finding.code), []).append(finding)
    for its in rules.values():
        yield from _rule(its, results.lang, root)


def _rule(findings: Sequence[Finding], lang: str, root: str) -> Iterator[str]:
    first = findings[0]
    count = f" ({len(findings)})" if len(findings) > 1 else ""
    yield f"  {say(lang, first.severity)}[{first.code}] {first.name}{count}"
    yield from (f"    {location(it.place, root)}: {visible(it.message)}" for it in findings)
    yield from (f"    = {say(lang, 'help')}: {visible(words)}" for words in dict.fromkeys(it.help for it in findings if it.help))
