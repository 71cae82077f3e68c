"""A sentence that nobody can read at one go."""

import re
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._texts import HIDDEN, corpora, excerpt

MOST = 35
"""Words of the longest sentence that can be read at one go."""

SHORTEST = 5 * MOST
"""A text of fewer characters hardly has so many words."""

END = re.compile(r"[.!?…:;](?=[\s»”)]|$)|\n")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text, for its longest sentence; a colon and a semicolon part sentences as a full stop does."""
    for corpus in corpora(strategy).values():
        for number, text in enumerate(corpus.texts):
            if len(text) > SHORTEST:
                longest = max(END.split(corpus.hidden(number)), key=_words)
                if _words(longest) > MOST:
                    start = corpus.hidden(number).index(longest.strip())
                    values = {"found": excerpt(text, start, start + 1), "words": str(_words(longest)), "most": str(MOST)}
                    yield Gap(corpus.paths[number], values)


def _words(sentence: str) -> int:
    """Count the words; dashes are none, and neither are placeholders, of which many are citations."""
    return len(sentence.split()) - sentence.count(" – ") - sentence.count(" — ") - sentence.count(f" {HIDDEN}")
