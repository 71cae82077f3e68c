"""Text from outside, made fit for a terminal or a log: nothing hides, nothing commands, and columns can be counted."""

import re
import unicodedata

from ksii.finding import Place

SPACES = frozenset(" \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
"""Spaces of good typography, which mislead nobody."""

_COMMAND = re.compile(r"#(?=#(?:\[|vso\[))")
"""What programs that watch a log take for a command, anywhere on a line."""


def visible(text: str) -> str:
    """Return text with control and invisible characters written out, so that a terminal or a log cannot be misled."""
    shown = "".join(letter if letter.isprintable() or letter in SPACES else _written(letter) for letter in text)
    return _COMMAND.sub(_written("#"), shown)


def location(place: Place, root: str) -> str:
    """Return file, line and column; never at the start of a line what a program could take for a command."""
    file = visible(f"{root}{place.file}")
    return f"{'./' if file.startswith((':', '#')) else ''}{file}:{place.line}:{place.column}"


def width(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


def _written(letter: str) -> str:
    return f"<U+{ord(letter):04X}>"
