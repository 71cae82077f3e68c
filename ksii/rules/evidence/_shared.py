"""What rules on evidence share: which facts are replaced on a day, and where facts are used."""

import datetime
from collections.abc import Iterator

from ksii.finding import Path
from ksii.model.evidence import Fact, Source
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_placeholder

Series = dict[str, list[Fact]]


def known_since(fact: Fact) -> datetime.date | None:
    """Return the day from which a fact is known: of its publication, else the day for which it holds."""
    return fact.published or fact.as_of


def successors(strategy: Strategy, day: datetime.date) -> dict[str, Fact]:
    """Return the fact that has replaced another by a day, by the id of the replaced one."""
    known = ((fact, known_since(fact)) for fact in strategy.facts.facts)
    return {fact.supersedes: fact for fact, since in known if fact.supersedes and since and since <= day}


def series(strategy: Strategy) -> Series:
    """Return the undisputed facts of each series in the order of the file; facts without a series are in none."""
    found: Series = {}
    for fact in strategy.facts.facts:
        if fact.series and not fact.disputed:
            found.setdefault(fact.series, []).append(fact)
    return found


MEASURED = ("measure", "unit", "population")
"""What the facts of one series have in common."""


def differing(first: Fact, other: Fact) -> list[str]:
    """Return the fields that say that two facts do not measure the same; what is not filled in differs from nothing."""
    pairs = ((field, getattr(first, field), getattr(other, field)) for field in MEASURED)
    return [field for field, known, value in pairs if known and value and known != value]


def comparable(facts: list[Fact]) -> list[Fact]:
    """Return the facts of a series that measure the same as its first one."""
    return [fact for fact in facts if not differing(facts[0], fact)]


def source_of(strategy: Strategy, fact: Fact) -> Source | None:
    """Return the source of a fact, None where it has none or an unknown one."""
    found = strategy.index.get("source", fact.source)
    return found if isinstance(found, Source) else None


def uses(strategy: Strategy) -> Iterator[tuple[str, Path]]:
    """Yield (id, path) for every place that prints a fact or rests on it: placeholders and links, but those between facts."""
    for placeholder, path in every_placeholder(strategy):
        if isinstance(placeholder, Placeholder) and placeholder.path[0] == "fact":
            yield placeholder.path[1], path
    for link in strategy.index.links:
        if link.kind == "fact" and link.path[0] != "facts.yaml":
            yield link.target, link.path


def shown(fact: Fact) -> str:
    """Return the value of a fact as it is written in the file, for a message."""
    if fact.value is not None:
        return f"{fact.value:f}"
    return next(iter((fact.text or {}).values()), "–")
