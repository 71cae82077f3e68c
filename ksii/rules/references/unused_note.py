"""A footnote that no text calls."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy, UnreadError
from ksii.rules._texts import every_placeholder


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per footnote that would be printed nowhere."""
    if strategy.broken:
        raise UnreadError  # the call may stand in the file that could not be read
    called = {found.path[1] for found, _path in every_placeholder(strategy) if isinstance(found, Placeholder) and found.path[0] == "note"}
    for part in (*strategy.sections, *strategy.appendices):
        for note in part.notes:
            if note.id not in called:
                yield Gap((*strategy.index.path(note), "id"), {"note": note.id})
