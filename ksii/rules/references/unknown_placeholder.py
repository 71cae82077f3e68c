"""A placeholder that names something that is not there."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy, UnreadError
from ksii.model.values import UnknownError, lookup
from ksii.rules._texts import every_placeholder
from ksii.source.suggest import nearest


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per placeholder that cannot be filled in; a missing appendix has a rule of its own."""
    if strategy.broken:
        raise UnreadError  # what a placeholder names may stand in the file that could not be read
    for placeholder, path in every_placeholder(strategy):
        if not isinstance(placeholder, Placeholder):
            continue
        try:
            lookup(strategy, placeholder.path)
        except UnknownError as error:
            if placeholder.path[0] == "appendix" and error.word == placeholder.path[1]:
                continue
            near = nearest(error.word, error.known) or "—"
            yield Gap(path, {"placeholder": placeholder.source, "word": error.word, "suggestion": near})
