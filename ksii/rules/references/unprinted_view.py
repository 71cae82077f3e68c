"""A text refers to a table or figure that the document does not print."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.prose import Placeholder
from ksii.model.sections import View
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_placeholder


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per reference to a view that no listed section or appendix shows."""
    printed = set(_printed(strategy))
    for placeholder, path in every_placeholder(strategy):
        if isinstance(placeholder, Placeholder) and placeholder.path[0] == "view" and placeholder.path[1] not in printed:
            yield Gap(path, {"view": placeholder.path[1]})


def _printed(strategy: Strategy) -> Iterator[str]:
    listed = {*strategy.identity.sections, *strategy.identity.appendices}
    for part in (*strategy.sections, *strategy.appendices):
        if part.id in listed:
            yield from (block.view for block in part.body if isinstance(block, View))
