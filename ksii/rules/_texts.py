"""What rules on texts share."""

from collections.abc import Iterator

from ksii.finding import Path
from ksii.model.prose import Malformed, Placeholder, placeholders
from ksii.model.strategy import Strategy


def every_text(strategy: Strategy) -> Iterator[tuple[str, str, Path]]:
    """Yield (language, text, path) for every text in every language; the path leads to that language's text."""
    for wording in strategy.index.texts:
        for lang, text in wording.text.items():
            yield lang, text, (*wording.path, lang)


def every_placeholder(strategy: Strategy) -> Iterator[tuple[Placeholder | Malformed, Path]]:
    """Yield every placeholder with the path of the text in which it stands."""
    for _, text, path in every_text(strategy):
        for found in placeholders(text):
            yield found, path
