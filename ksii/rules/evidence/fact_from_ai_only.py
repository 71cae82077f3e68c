"""A fact for which there is nothing but the output of an AI system."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.evidence._shared import source_of

AI_OUTPUT = 5
"""Rank of a source that is the output of an AI system."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per undisputed fact whose source is the output of an AI system."""
    for fact in strategy.facts.facts:
        source = source_of(strategy, fact)
        if source and source.tier == AI_OUTPUT and not fact.disputed:
            yield Gap((*strategy.index.path(fact), "source"), {"id": fact.id, "source": source.id})
