"""A text that is much shorter in one language than in the others."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

SHORTEST = 120
"""Characters of the longer text from which on lengths can be compared."""

SHARE = 0.5
"""The least part of the longest text that a faithful version has."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text, on its shortest language."""
    for wording in strategy.index.texts:
        lengths = {lang: len(text) for lang, text in wording.text.items() if text.strip()}
        most = max(lengths.values(), default=0)
        if most >= SHORTEST and min(lengths.values()) < SHARE * most:
            short, long = (pick(lengths, key=lambda lang, known=lengths: known[lang]) for pick in (min, max))  # type: ignore[misc]
            label = ((*wording.path, long), {"kk": "ең ұзын мәтін", "ru": "самый длинный текст", "en": "the longest text"})
            values = {"short": short, "length": str(lengths[short]), "long": long, "most": str(most)}
            yield Gap((*wording.path, short), values, labels=(label,))
