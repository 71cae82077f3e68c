"""A long text without a single letter or word of its language, as a Russian text in the place of the Kazakh one."""

import re
from collections.abc import Iterator
from functools import cache

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._languages import tongues
from ksii.rules._texts import Corpus, corpora, excerpt

LONG = 6
"""From how many words on nearly every text has such a letter."""

SHORT = 3
"""From how many words on a word of the neighbour language decides."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text in a language that its own letters tell from its neighbour."""
    for lang, corpus in corpora(strategy).items():
        if lang in tongues() and tongues()[lang].own:
            own = re.compile(f"[{tongues()[lang].own}]", re.IGNORECASE)
            for number, text in enumerate(corpus.texts):
                if not own.search(text) and _strange(corpus, number):
                    yield Gap(corpus.paths[number], {"found": excerpt(text, 0, 0), "letters": " ".join(tongues()[lang].own)})


def _strange(corpus: Corpus, number: int) -> bool:
    """Return whether a text is not in its language as far as its small words tell."""
    own, foreign = _words(corpus.lang)
    words = [word.lower() for word in re.findall(r"[^\W\d_A-Za-z]+", corpus.hidden(number))]
    if own & set(words):
        return False
    return len(words) >= LONG or (len(words) >= SHORT and bool(foreign & set(words)))


@cache
def _words(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(tongues()[lang].common_words), frozenset(tongues()[lang].foreign_words)
