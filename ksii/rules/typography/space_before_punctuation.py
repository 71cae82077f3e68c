"""A space on the wrong side of a comma, a full stop, a bracket or a quotation mark."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._languages import tongues
from ksii.rules._texts import corpora

STRAY = re.compile(r" (?:[,;!?»)]|\.(?![\w.])|:(?![\w)]| \d))|[«(] (?=\S)")


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text; the dot of a name such as .kz and the colon of a ratio may stand free, as do marks that a space belongs to."""
    for lang, corpus in corpora(strategy).items():
        spaced = tongues()[lang].spaced if lang in tongues() else ""
        for spots in corpus.spots(STRAY):
            if stray := tuple(match for match in spots.matches if match[0].strip() not in spaced):
                yield replace(spots, matches=stray).fixed(lambda match: match[0].strip())
