"""A message of which nobody knows what it says."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per message without its text; a text that lacks a language is another rule's."""
    for message in strategy.narratives.messages:
        if not message.text:
            yield Gap((*strategy.index.path(message), "text"), {"id": message.id}, at="key")
