"""What an edition prints of sections and appendices, for rules of several themes."""

from collections.abc import Iterator

from ksii.finding import Path
from ksii.model.sections import Section, View
from ksii.model.strategy import Strategy

WHOLE: Path = ("strategy.yaml", "id")
"""The whole strategy, as the subject of a rule that asks something of it once."""


def printed(strategy: Strategy) -> tuple[Section, ...]:
    """Return the parts that an edition prints, in their order: listed in strategy.yaml and not restricted."""
    identity = strategy.identity
    return (*_ordered(strategy.sections, identity.sections), *_ordered(strategy.appendices, identity.appendices))


def restricted(strategy: Strategy) -> dict[str, Section]:
    """Return the restricted parts by the file in which they stand."""
    parts = (*strategy.sections, *strategy.appendices)
    return {str(strategy.index.path(part)[0]): part for part in parts if part.visibility == "restricted"}


def unprinted_files(strategy: Strategy) -> frozenset[str]:
    """Return the files of the parts that no edition prints."""
    shown = {id(part) for part in printed(strategy)}
    parts = (*strategy.sections, *strategy.appendices)
    return frozenset(str(strategy.index.path(part)[0]) for part in parts if id(part) not in shown)


def views(part: Section) -> Iterator[View]:
    """Yield the views of a part."""
    yield from (block for block in part.body if isinstance(block, View))


def _ordered(parts: tuple[Section, ...], order: tuple[str, ...]) -> Iterator[Section]:
    known = {part.id: part for part in parts if part.visibility != "restricted"}
    yield from (known[name] for name in order if name in known)
