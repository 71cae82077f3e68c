"""What the text rules know of a language: its letters, signs, figures and number words. The data are in `_languages.toml`."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language."""

    script: Literal["cyrillic", "latin"]
    alphabet: str
    """Its letters, lower case."""
    alike: Sequence[str]
    """Letters of another script that look like letters of this one, and those that they look like."""
    quotes: Sequence[str]
    """Quotation marks: outer opening and closing, inner opening and closing."""
    dashes: str
    """Dashes that may part the clauses of a sentence."""
    decimal: str
    """What parts the decimals of a number."""
    percent_space: bool
    """Whether a space stands before the percent sign."""
    percent: str
    """The word for per cent."""
    no_break_before: Sequence[str]
    """Units and abbreviations that must not be torn from their number."""
    months: Sequence[str]
    between: Sequence[str]
    """Words that may stand between a number and its unit."""
    magnitudes: Mapping[str, str]
    """Power of ten → its words."""
    units: Mapping[str, str]
    """Unit → its words."""
    numbers: Mapping[str, Sequence[str]]
    """Number → its words."""
    own: str = ""
    """Letters that tell it from its neighbour in the same script."""
    legacy: Sequence[str] = ("", "")
    """Letters of old fonts and encodings, and what they stand for; `_` where that is not known."""
    common_words: Sequence[str] = ()
    """Words by which even a text without its own letters is known."""
    foreign_words: Sequence[str] = ()
    """Words of the neighbour that no text in this language has."""
    suffix: str = ""
    """Endings that abbreviations take after a hyphen."""
    counted: Sequence[str] = ()
    """Endings and words that a figure takes after a hyphen or a space, never directly."""
    year_word: str = ""
    """The word between a year and its month, where the year stands first."""
    month_first: bool = False
    """Whether its months are written with a capital and may stand before the day."""
    spaced: str = ""
    """Marks that a no-break space parts from their word."""
    alone: str = ""
    """Letters of another script that look like a word of one letter."""


@cache
def tongues() -> Mapping[str, Tongue]:
    """Return the known languages by code."""
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {code: Tongue(**values) for code, values in data.items()}
