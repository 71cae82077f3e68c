"""Cyrillic words in a text whose language is written in Latin letters."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._languages import tongues
from ksii.rules._texts import corpora
from ksii.rules.script._words import RANGES, foreign_words


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text with such a word; quoted names and the suffixes of numbers keep their letters."""
    for lang, corpus in corpora(strategy).items():
        if lang in tongues() and tongues()[lang].script == "latin":
            yield from foreign_words(corpus, RANGES["cyrillic"])
