"""A fact that replaces one of a later day."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.evidence import Fact
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per fact whose day lies before that of the fact which it is said to replace."""
    for fact in strategy.facts.facts:
        old = strategy.index.get("fact", fact.supersedes)
        if isinstance(old, Fact) and old.as_of and fact.as_of and fact.as_of < old.as_of:
            values = {"id": fact.id, "date": fact.as_of.isoformat(), "other": old.id, "other_date": old.as_of.isoformat()}
            label = {"kk": "бұл – кейінгі мән", "ru": "это значение более позднее", "en": "this value is the later one"}
            yield Gap((*strategy.index.path(fact), "supersedes"), values, labels=(((*strategy.index.path(old), "as_of"), label),))
