"""Several spaces in a row."""

import re
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._texts import corpora

SPACES = re.compile("  +")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text."""
    for corpus in corpora(strategy).values():
        for spots in corpus.spots(SPACES):
            yield spots.fixed(lambda _match: " ")
