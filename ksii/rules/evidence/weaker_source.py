"""A fact that rests on a retelling where a better source is at hand."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.evidence import Fact, Source
from ksii.model.strategy import Strategy
from ksii.rules.evidence._shared import series, source_of

GOOD = 2
"""The lowest rank of a source that speaks for itself; press, aggregators and AI retell."""

BETTER = {"kk": "сенімдірек дереккөз", "ru": "более надежный источник", "en": "the better source"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per undisputed fact whose source retells, while a better one says the same or is what it retells."""
    groups = series(strategy)
    for fact in strategy.facts.facts:
        source = source_of(strategy, fact)
        if fact.disputed or source is None or source.tier is None or source.tier <= GOOD:
            continue
        if better := _retold(strategy, source) or _beside(strategy, fact, groups.get(fact.series or "", [])):
            path = (*strategy.index.path(fact), "source")
            values = {"id": fact.id, "source": source.id, "better": better.id}
            yield Gap(path, values, labels=((strategy.index.path(better), BETTER),))


def _retold(strategy: Strategy, source: Source) -> Source | None:
    first = strategy.index.get("source", source.retells)
    return first if isinstance(first, Source) and (first.tier or 5) < (source.tier or 5) else None


def _beside(strategy: Strategy, fact: Fact, others: list[Fact]) -> Source | None:
    """Return an official source that gives the same value of the series for the same day."""
    said = (fact.as_of, fact.value, fact.text)
    same = (source_of(strategy, it) for it in others if it.id != fact.id and fact.as_of and (it.as_of, it.value, it.text) == said)
    return next((source for source in same if source and source.tier and source.tier <= GOOD), None)
