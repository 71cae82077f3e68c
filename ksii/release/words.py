"""What is said of releases, in the interface languages; the words are in words.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FALLBACK = "en"


@cache
def _words() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def say(lang: str, table: str, key: str, **values: object) -> str:
    """Return words in the interface language, with values put in; English ones where the language has none."""
    known = _words()[table][key]
    return known.get(lang, known[FALLBACK]).format(**values)


def language(lang: str, named: str) -> str:
    """Return what a language is called in the interface language; its code where nobody has named it."""
    return say(lang, "language", named) if named in _words()["language"] else named
