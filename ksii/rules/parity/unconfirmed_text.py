"""A text whose languages nobody has confirmed to say the same since it was written or changed."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.parity._confirmed import changes


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per text that is new, or that changed in every language that it has."""
    for change in changes(strategy, context):
        if len(change.changed | change.same) > 1 and not change.same:
            yield Gap(change.path, {"languages": ", ".join(sorted(change.changed))}, at="key")
