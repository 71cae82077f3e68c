"""A hyphen in the place of a dash."""

import re
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._languages import tongues
from ksii.rules._texts import Corpus, corpora

HINT = re.compile(r"-(?: |--? |20\d\d|19\d\d)")
HYPHEN = re.compile(r"(?<=\S)[ \u00a0]-{1,3} |\b(?:19|20)\d\d-(?=(?:19|20)\d\d\b)")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text with a hyphen between spaces or between two years."""
    for lang, corpus in corpora(strategy).items():
        if lang in tongues():
            dash = _usual(corpus, tongues()[lang].dashes)
            for spots in corpus.narrowed(HINT, HYPHEN):
                yield spots.fixed(lambda match, dash=dash: _dashed(match[0], dash), safe=False)  # type: ignore[misc]


def _usual(corpus: Corpus, dashes: str) -> str:
    """Return the dash that the texts of the language use most."""
    return max(dashes, key=lambda dash: corpus.prose.count(f" {dash} "))


def _dashed(found: str, dash: str) -> str:
    return f"{found[:4]}\N{EN DASH}" if found[0].isdecimal() else f"{found[0]}{dash} "
