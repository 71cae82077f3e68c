"""A turn of phrase translated word for word that editors rule out."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._phrases import begun
from ksii.rules.terms._shared import candidates

QUOTING = ("terms.yaml", "sources.yaml", "laws.yaml")
"""Files whose texts repeat titles and terms of others."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text and listed turn of phrase."""
    for lang, calques in _calques().items():
        for text in candidates(strategy, lang, map(begun, calques)):
            if text.path[0] not in QUOTING:
                found = (it for it in calques if begun(it).found(text.words))
                yield from (Gap(text.path, {"used": it, "better": calques[it]}) for it in found)


@cache
def _calques() -> Mapping[str, Mapping[str, str]]:
    text = Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["calques"])
