"""How often each rule found something: the table with which to begin."""

from collections import Counter

from ksii.check.results import Results
from ksii.report.summary import SEVERITIES, lines
from ksii.report.words import say


def render(results: Results, _: str) -> str:
    """Return a line per rule, the gravest and most frequent first, and the summary."""
    counted = Counter((it.severity, it.code, it.name) for it in results.findings)
    ranked = sorted(counted.items(), key=lambda it: (SEVERITIES.index(it[0][0]), -it[1], it[0]))
    rows = [f"{count:>5}  {say(results.lang, severity)}[{code}] {name}" for (severity, code, name), count in ranked]
    return "\n".join([*rows, *lines(results)]) + "\n"
