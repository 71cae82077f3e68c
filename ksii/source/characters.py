"""Which characters may stand in a strategy. Judged once, here, so that all editions agree."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import islice

from ksii.finding import Fault, Fix, Place, Splice

NO_BREAK_SPACES = "\u00a0\u2007\u202f"
MOST_FAULTS = 100
_LAST_TWO = 0xFFFE
"""Bits that are set in the last two code points of every plane, which are no characters."""

_RARE = re.compile("[^\n -~А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»–—№\u00a0]")
"""Everything beyond the letters and signs of which nearly all of a strategy is made."""

STACKED = re.compile("[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4,}")

_SINGLE = {
    "\ufffc": "object",
    "\ufffd": "replacement",
    "\u200e": "invisible",
    "\u200f": "invisible",
    "\u061c": "invisible",
    "\u034f": "invisible",
    "\u115f": "invisible",
    "\u1160": "invisible",
    "\u3164": "invisible",
    "\uffa0": "invisible",
    "\u3000": "space",
    "\u1680": "space",
}
_RANGES = (
    (0x202A, 0x202E, "bidi"),
    (0x2066, 0x2069, "bidi"),
    (0xFDD0, 0xFDEF, "noncharacter"),
    (0xFE00, 0xFE0F, "invisible"),
    (0xFFF9, 0xFFFB, "annotation"),
    (0x1F000, 0x1FAFF, "emoji"),
    (0xE0000, 0xE007F, "tag"),
    (0xE0100, 0xE01EF, "invisible"),
)
_CATEGORIES = {
    "Cc": "control",
    "Cf": "invisible",
    "Cn": "unassigned",
    "Co": "private-use",
    "Cs": "surrogate",
    "Zl": "separator",
    "Zp": "separator",
}
_UNUSUAL = frozenset({"invisible", "emoji", "space"})
"""Kinds that can be meant: they are reported, but the file is read."""

_UNPARSABLE = frozenset({"control", "separator", "surrogate"})


@cache
def kind_of(character: str) -> str:
    """Return what is wrong with a character ("control", "bidi", …), or "" for one that may be used."""
    if character in "\n\t":
        return ""
    if character in _SINGLE:
        return _SINGLE[character]
    number = ord(character)
    if number & _LAST_TWO == _LAST_TWO:
        return "noncharacter"
    for first, last, kind in _RANGES:
        if first <= number <= last:
            return kind
    return _CATEGORIES.get(unicodedata.category(character), "")


def name_of(character: str) -> str:
    """Return a character's number and name, like `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def shown(text: str) -> str:
    """Return text in which characters that would be unseen or unsafe on a screen are spelled out."""
    return "".join(f"<U+{ord(c):04X}>" if kind_of(c) or c in "\n\t" or c in NO_BREAK_SPACES else c for c in text)


def rare_characters(text: str) -> frozenset[str]:
    """Return the characters of a text that deserve a look; one pass serves all checks."""
    return frozenset(_RARE.findall(text))


def parsable(rare: frozenset[str]) -> bool:
    """Tell whether a YAML reader takes a text with these characters, and counts its lines as an editor does."""
    return not any(kind_of(c) in _UNPARSABLE or c in "\ufffe\uffff" for c in rare)


def check_characters(name: str, text: str, rare: frozenset[str]) -> Iterator[Fault]:
    """Yield a fault for the first use, on each line, of each character that may not be used."""
    suspects = {c for c in rare if kind_of(c)}
    if suspects:
        yield from _located(name, text, suspects)
    if not unicodedata.is_normalized("NFC", text):
        yield _not_normalised(name, text)
    if any(unicodedata.combining(c) for c in rare):
        yield from _stacked(name, text)


def character_fault(character: str, place: Place) -> Fault:
    """Return the fault for a character that may not be used, found at `place`."""
    kind = "tab" if character == "\t" else kind_of(character)
    rule = "unusual-character" if kind in _UNUSUAL else "forbidden-character"
    return Fault(rule, place, {"character": name_of(character), "kind": kind})


def _located(name: str, text: str, suspects: set[str]) -> Iterator[Fault]:
    pattern = re.compile("[" + "".join(re.escape(c) for c in sorted(suspects)) + "]")
    left = MOST_FAULTS
    for number, line in enumerate(text.split("\n"), start=1):
        seen: set[str] = set()
        for match in pattern.finditer(line):
            if match[0] not in seen and left:
                seen.add(match[0])
                left -= 1
                column = match.start() + 1
                yield character_fault(match[0], Place(name, number, column, number, column + 1))


def _not_normalised(name: str, text: str) -> Fault:
    lines = text.split("\n")
    wrong = [number for number, line in enumerate(lines) if not unicodedata.is_normalized("NFC", line)]
    line = lines[wrong[0]] if wrong else ""
    clean = unicodedata.normalize("NFC", line)
    column = next((at for at, (a, b) in enumerate(zip(line, clean, strict=False)) if a != b), len(clean)) + 1
    number = (wrong[0] if wrong else 0) + 1
    whole = Place(name, 1, 1, len(lines), len(lines[-1]) + 1)
    fix = Fix((Splice(whole, unicodedata.normalize("NFC", text)),))
    return Fault("not-normalised", Place(name, number, column, number, column + 1), {"lines": str(len(wrong))}, fix=fix)


def _stacked(name: str, text: str) -> Iterator[Fault]:
    for match in islice(STACKED.finditer(text), MOST_FAULTS):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        end = column + len(match[0])
        yield Fault("stacked-marks", Place(name, line, column, line, end), {"count": str(len(match[0]))})
