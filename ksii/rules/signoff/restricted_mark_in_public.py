"""The mark of a restricted document in a text of a public edition."""

import re
from collections.abc import Collection, Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._parts import unprinted_files
from ksii.rules._stretches import stretches
from ksii.rules._texts import corpora, lowered


def check(strategy: Strategy, context: Context) -> Iterator[Gap]:
    """Yield a gap per printed text that bears a mark of the profile by itself or as the tail of a registration number."""
    marks = context.profile.restricted_marks
    if not marks:
        return
    anywhere = re.compile("|".join(re.escape(mark) for mark in marks), re.IGNORECASE)
    files = unprinted_files(strategy)
    for lang, corpus in corpora(strategy).items():
        for number in lowered(strategy)[lang].holding_any(mark.lower() for mark in marks):
            text, path = corpus.texts[number], corpus.paths[number]
            if path[0] not in files and anywhere.search(corpus.hidden(number)) and (mark := _mark(text, marks)):
                yield Gap(path, {"mark": mark})


def _mark(text: str, marks: Collection[str]) -> str | None:
    heads = {stretch.split(",")[0].strip().lower() for stretch in stretches(text)}
    return next((mark for mark in marks if mark.lower() in heads or _numbered(text, mark)), None)


def _numbered(text: str, mark: str) -> bool:
    """Return whether a text holds a registration number that ends in an abbreviation, like № 03-12/45 ДСП."""
    return mark.isupper() and re.search(rf"\d[ \u00a0-]?{mark}\b", text, re.IGNORECASE) is not None
