"""Money that is said to be there already, and no budget programme that holds it."""

import re
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.index import Wording
from ksii.model.strategy import Strategy
from ksii.rules._stems import stems

CODE = re.compile(r"(?<!\d)\d{3}(?!\d)")
"""A budget programme by its three digits."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text that speaks of allocated funds without naming the programme, at the first language that does."""
    for wording in strategy.index.texts:
        if not _owes_programme(strategy, wording):
            continue
        found = ((lang, stems("budget", "allocated", lang).search(text)) for lang, text in wording.text.items())
        first = next(((lang, match[0]) for lang, match in found if match), None)
        if first:
            yield Gap((*wording.path, first[0]), {"found": first[1]})


def _owes_programme(strategy: Strategy, wording: Wording) -> bool:
    """Return whether the text is one in which a programme would have to be named, and is not."""
    if wording.path[-1] == "cost_none":
        return not any(CODE.search(text) for text in wording.text.values())
    if wording.path[:2] == ("budget.yaml", "lines"):
        return not strategy.budget.lines[int(wording.path[2])].programme
    return False
