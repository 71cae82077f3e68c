"""Words that stand for a text still to be written."""

import re
from collections.abc import Collection, Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._stretches import stretches
from ksii.rules._texts import every_text

MARKS = re.compile(r"\b(?:TBD|TBC|TODO|FIXME|[XХ]{3,})\b|_{3,}|lorem ipsum", re.IGNORECASE)
"""Marks that writers of any language leave behind; the two letters that look like X are Latin and Cyrillic."""


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per text that holds a mark of the tool, or a word of the profile that stands by itself."""
    for _, text, path in every_text(strategy):
        if word := _mark(text, context.profile.placeholder_words):
            yield Gap(path, {"word": word})


def _mark(text: str, words: Collection[str]) -> str | None:
    if found := MARKS.search(text):
        return found[0]
    return next((stretch for stretch in stretches(text) if stretch.lower() in words), None)
