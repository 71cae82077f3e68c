"""A message that is too long to be remembered."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules.narratives._shared import length


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per message and language in which it has more words than the profile allows."""
    limit = context.profile.message_words
    for message in strategy.narratives.messages if limit else ():
        for lang, text in (message.text or {}).items():
            if (words := length(text)) > limit:
                values = {"id": message.id, "lang": lang, "words": str(words), "limit": str(limit)}
                yield Gap((*strategy.index.path(message), "text", lang), values)
