"""A later value of a series that does not say which one it replaces."""

import itertools
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.evidence._shared import comparable, series


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per dated value that does not supersede the one before it in its series."""
    for name, facts in series(strategy).items():
        dated = sorted((fact for fact in comparable(facts) if fact.as_of), key=lambda fact: (fact.as_of, fact.id))
        days = [list(group) for _, group in itertools.groupby(dated, key=lambda fact: fact.as_of)]
        for earlier, later in itertools.pairwise(days):
            before = {fact.id for fact in earlier}
            turned = {fact.supersedes for fact in earlier}
            for fact in later:
                if fact.supersedes not in before and fact.id not in turned:
                    values = {"id": fact.id, "earlier": earlier[0].id, "series": name}
                    yield Gap((*strategy.index.path(fact), "supersedes"), values, at="key")
