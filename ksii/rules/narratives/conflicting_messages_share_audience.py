"""Two messages that contradict each other and reach the same people."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.narratives import Message
from ksii.model.strategy import Strategy

OTHER = {"kk": "қайшы хабарлама осында", "ru": "противоречащее сообщение здесь", "en": "the conflicting message is here"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per pair of messages that are marked as conflicting and share an audience, where the mark stands."""
    seen: set[frozenset[str]] = set()
    for message in strategy.narratives.messages:
        for position, name in enumerate(message.conflicts_with):
            other = strategy.index.get("message", name)
            pair = frozenset((message.id, name))
            if not isinstance(other, Message) or other is message or pair in seen:
                continue
            seen.add(pair)
            shared = [audience for audience in message.audiences if audience in other.audiences]
            if shared:
                path = (*strategy.index.path(message), "conflicts_with", position)
                values = {"id": message.id, "other": other.id, "audiences": ", ".join(shared)}
                yield Gap(path, values, labels=((strategy.index.path(other), OTHER),))
