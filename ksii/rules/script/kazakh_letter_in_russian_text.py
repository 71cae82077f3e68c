"""Letters of another language in the same script, as Kazakh ones in a Russian text."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._languages import tongues
from ksii.rules._texts import corpora
from ksii.rules.script._words import foreign_words


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text with such a word; quoted names and the suffixes of numbers keep their letters."""
    for lang, corpus in corpora(strategy).items():
        if letters := _letters(lang):
            yield from foreign_words(corpus, letters)


def _letters(lang: str) -> str:
    """Return the letters that tell other languages of the same script from this one."""
    if lang not in tongues():
        return ""
    here = tongues()[lang]
    others = {letter for it in tongues().values() if it.script == here.script for letter in it.own}
    letters = "".join(sorted(others - set(here.alphabet)))
    return letters + letters.upper()
