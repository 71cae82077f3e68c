"""Words and the scripts of their letters."""

import re
from collections.abc import Iterator

from ksii.check.rule import Gap
from ksii.rules._texts import Corpus

WORD = re.compile(r"[^\W\d_]+")
RANGES = {"cyrillic": "\u0400-\u052f", "latin": "A-Za-z"}
"""Script → its letters, inside a character class."""

OTHER = {"cyrillic": RANGES["latin"], "latin": RANGES["cyrillic"]}
"""Script → the letters of the one that looks like it."""


def foreign_words(corpus: Corpus, letters: str) -> Iterator[Gap]:
    """Yield a gap per text with a word that has one of these letters (inside a character class) where no name explains it."""
    hint = re.compile(f"[{letters}]")
    for spots in corpus.narrowed(hint, WORD, lambda match: bool(hint.search(match[0])) and not _named(match, corpus.prose)):
        yield spots.gap()


def _named(match: "re.Match[str]", prose: str) -> bool:
    """Return whether a word keeps its letters in every language: a proper name, part of a quoted one, or of a number such as 481/НҚ.

    A capital at the beginning of a sentence makes a name only of a word that is the whole text, or a name elsewhere.
    """
    before = match.string[: match.start()]
    if match[0][0].isupper() and match[0][1:].islower():
        inside = bool(before.strip()) and before.rstrip()[-1] not in ".!?:;"
        return inside or match.string.strip() == match[0] or bool(re.search(rf"[^\n.!?:;] {match[0]}(?!\w)", prose))
    quoted = any(before.count(opening) > before.count(closing) for opening, closing in ("«»", "“”"))
    return quoted or bool(re.search(r"\d[-/]?$", before))
