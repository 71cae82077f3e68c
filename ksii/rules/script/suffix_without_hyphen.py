"""A Kazakh ending that is stuck to a figure or an abbreviation."""

import re
from collections.abc import Iterator
from functools import cache

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._languages import tongues
from ksii.rules._texts import corpora


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text of a language whose endings take a hyphen there."""
    for lang, corpus in corpora(strategy).items():
        if lang in tongues() and tongues()[lang].suffix:
            for spots in corpus.spots(_pattern(lang)):
                yield spots.fixed(lambda match: f"{match[1]}-{match[2]}", safe=False)


@cache
def _pattern(lang: str) -> "re.Pattern[str]":
    tongue = tongues()[lang]
    capitals = tongue.alphabet.upper()
    return re.compile(rf"([0-9{capitals}])(?:(?<=[0-9])|(?<=[{capitals}]{{2}}))((?:{'|'.join(tongue.counted)}|{tongue.suffix})(?!\w))")
