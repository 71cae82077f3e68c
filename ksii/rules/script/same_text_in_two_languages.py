"""A text that was copied from one language into another."""

import re
from collections.abc import Iterator
from itertools import combinations

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy

MANY = 3
"""From how many words on two languages do not agree by chance."""

NAMED = re.compile(r"\{\{.*?\}\}|«[^»]*»|“[^”]*”|\S+@\S+|https?://\S+")
"""What is the same in every language by its nature."""

WORD = re.compile(r"(?<![\w.-])[^\W\d_]{2,}(?![\w-]|\.\w)")
"""A word that is no part of a site's name."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text, on the later of the two languages; what stands in placeholders or quotation marks is not counted."""
    for wording in strategy.index.texts:
        if len(set(wording.text.values())) < len(wording.text):
            for (first, one), (second, other) in combinations(wording.text.items(), 2):
                if one == other and _copied(one):
                    label = ((*wording.path, first), {"kk": "дәл осы мәтін", "ru": "тот же текст", "en": "the same text"})
                    yield Gap((*wording.path, second), {"first": first, "second": second}, labels=(label,))
                    break


def _copied(text: str) -> bool:
    """Return whether so many words are no proper name, which is the same in every language."""
    words = WORD.findall(NAMED.sub(" ", text))
    return len(words) >= MANY and any(word.islower() for word in words)
