"""A figure on which sources disagree stands in a text."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_placeholder


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per placeholder on a disputed fact."""
    disputed = {fact.id for fact in strategy.facts.facts if fact.disputed}
    for placeholder, path in every_placeholder(strategy):
        if isinstance(placeholder, Placeholder) and placeholder.path[0] == "fact" and placeholder.path[1] in disputed:
            yield Gap(path, {"id": placeholder.path[1]})
