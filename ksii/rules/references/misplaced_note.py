"""A footnote called where it cannot be printed, or called again."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy
from ksii.rules._texts import every_placeholder

TEXTS = ("text", "points", "note")
"""What a block of a section calls notes in: the text of a paragraph, its sub-points, the text of a notice."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per call outside the section's running text, and per call after the first of a language."""
    called: set[tuple[str, str]] = set()
    for found, path in every_placeholder(strategy):
        if not isinstance(found, Placeholder) or found.path[0] != "note":
            continue
        note = strategy.index.get("note", found.path[1])
        if note is None:
            continue
        call = (str(path[-1]), note.id)
        if call not in called and _callable(path, strategy.index.path(note)):
            called.add(call)
        else:
            yield Gap(path, {"placeholder": found.source})


def _callable(path: Path, note: Path) -> bool:
    """Return whether a text is one that calls the notes of its own file."""
    return path[0] == note[0] and path[1] == "body" and path[3] in TEXTS
