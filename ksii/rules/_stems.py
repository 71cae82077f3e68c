"""Lists of words that a rule looks for, by language: data in the `words.toml` of its theme, as the beginnings of words.

A stem of several words finds these words in a row, each with any ending; a word that is followed by a full stop takes none.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

GAP = r"[^\w;:!?]{1,3}"
"""What may stand between the words of a phrase."""

NOTHING = re.compile(r"(?!)")


@cache
def stems(theme: str, name: str, lang: str) -> re.Pattern[str]:
    """Return what finds any phrase of a list; what finds nothing where the list has none in that language."""
    phrases = lists(theme)[name].get(lang)
    return re.compile(rf"(?<!\w){either(phrases)}", re.IGNORECASE) if phrases else NOTHING


@cache
def lists(theme: str) -> Mapping[str, Mapping[str, list[str]]]:
    """Return all lists of a theme: list → language → stems."""
    return tomllib.loads((Path(__file__).parent / theme / "words.toml").read_text(encoding="utf-8"))


def either(phrases: Iterable[str]) -> str:
    """Return the pattern of one phrase or the other."""
    return f"(?:{'|'.join(_phrase(it) for it in phrases)})"


def _phrase(stem: str) -> str:
    return GAP.join(rf"{re.escape(word[:-1])}(?!\w)" if word.endswith(".") else rf"{re.escape(word)}\w*" for word in stem.split())
