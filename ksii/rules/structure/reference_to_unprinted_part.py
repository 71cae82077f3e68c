"""A text that refers to a section, table or activity which no edition prints."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy
from ksii.rules._parts import printed, restricted, unprinted_files, views
from ksii.rules._texts import every_placeholder

PLANS = ("action-plan", "raci")
"""Views that print activities with their numbers."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per reference in a printed text; unlisted appendices and restricted parts have rules of their own."""
    files = unprinted_files(strategy)
    silent = files - restricted(strategy).keys()
    planned = any(view.view in PLANS for part in printed(strategy) for view in views(part))
    for found, path in every_placeholder(strategy):
        if not isinstance(found, Placeholder) or path[0] in files:
            continue
        kind, name, *further = found.path
        if further:
            continue
        if (kind == "activity" and not planned and strategy.index.get(kind, name)) or _lost(strategy, kind, name, silent):
            yield Gap(path, {"kind": kind, "id": name})


def _lost(strategy: Strategy, kind: str, name: str, files: frozenset[str]) -> bool:
    thing = strategy.index.get(kind, name) if kind in {"section", "table"} else None
    return thing is not None and strategy.index.path(thing)[0] in files
