"""A turn of phrase translated word for word that editors rule out."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._phrases import begun
from ksii.rules._texts import every_text
from ksii.rules.terms._shared import plain

QUOTING = ("terms.yaml", "sources.yaml", "laws.yaml")
"""Files whose texts repeat titles and terms of others."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text and listed turn of phrase."""
    for lang, text, path in every_text(strategy):
        calques = _calques().get(lang)
        if calques and path[0] not in QUOTING:
            words = plain(text)
            yield from (Gap(path, {"used": it, "better": better}) for it, better in calques.items() if begun(it).found(words))


@cache
def _calques() -> Mapping[str, Mapping[str, str]]:
    text = Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["calques"])
