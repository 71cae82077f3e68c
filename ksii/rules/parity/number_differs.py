"""Numbers that are not the same in all languages of a text."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.parity._differences import gaps


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per language that differs from the others."""
    yield from gaps(strategy, "number")
