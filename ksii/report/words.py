"""The few fixed words around findings, in the three interface languages. The names of areas and the words of the page are in words.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FALLBACK = "en"


@cache
def words() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """Return the fixed words: table → key → language → words."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def say(lang: str, key: str, table: str = "said", **values: str) -> str:
    """Return a fixed word in the interface language."""
    known = words()[table][key]
    return known.get(lang, known[FALLBACK]).format(**values)


def area(lang: str, theme: str) -> str:
    """Return what people call the theme of a rule; one that nobody has named yet goes by its own name."""
    known = words()["area"].get(theme or "other", {})
    return known.get(lang) or known.get(FALLBACK) or theme


def page_words(lang: str) -> Mapping[str, str]:
    """Return the words of the page for people."""
    return {key: known.get(lang, known[FALLBACK]) for key, known in words()["page"].items()}
