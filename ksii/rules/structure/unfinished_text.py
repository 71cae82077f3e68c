"""Words that stand for a text still to be written."""

import re
from collections.abc import Collection, Iterator
from itertools import product

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._stretches import stretches
from ksii.rules._texts import corpora, lowered

MARKS = re.compile(r"\b(?:TBD|TBC|TODO|FIXME|[XХ]{3,})\b|_{3,}|lorem ipsum", re.IGNORECASE)
"""Marks that writers of any language leave behind; the two letters that look like X are Latin and Cyrillic."""

LETTERS = ("tbd", "tbc", "todo", "fixme", "___", "lorem ipsum", *map("".join, product("xх", repeat=3)))
"""One of these stands in every text that has a mark, in small letters: looked for first, because that is fast."""


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per text that holds a mark of the tool, or a word of the profile that stands by itself."""
    words = context.profile.placeholder_words
    for lang, corpus in corpora(strategy).items():
        for number in lowered(strategy)[lang].holding_any((*LETTERS, *words)):
            if word := _mark(corpus.texts[number], words):
                yield Gap(corpus.paths[number], {"word": word})


def _mark(text: str, words: Collection[str]) -> str | None:
    if found := MARKS.search(text):
        return found[0]
    return next((stretch for stretch in stretches(text) if stretch.lower() in words), None)
