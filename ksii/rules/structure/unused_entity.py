"""Something that is there to be used by others, and that nothing uses."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_placeholder

KINDS = ("category", "escalation", "function", "funding", "law", "level", "population", "role")
"""Kinds of entity that mean nothing by themselves."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per such entity to which no link and no text leads."""
    placeholders = (found for found, _path in every_placeholder(strategy) if isinstance(found, Placeholder))
    named = {found.path[:2] for found in placeholders}
    for (kind, name), thing in strategy.index.entities.items():
        if kind in KINDS and (kind, name) not in named and not strategy.index.referring(kind, name):
            yield Gap(strategy.index.path(thing), {"kind": kind, "id": name})
