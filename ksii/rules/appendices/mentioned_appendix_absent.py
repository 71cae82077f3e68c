"""A text that refers to an appendix which is not there."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_placeholder


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per reference to an appendix that strategy.yaml does not list; a listed one without a file is an unknown id."""
    listed = strategy.identity.appendices
    for placeholder, path in every_placeholder(strategy):
        if isinstance(placeholder, Placeholder) and placeholder.path[0] == "appendix" and placeholder.path[1] not in listed:
            yield Gap(path, {"appendix": placeholder.path[1]})
