"""Makes the hyphenation patterns of Kazakh, templates/hyphenation/kk.dic, by rule: `python -m tools.hyphenation`.

A syllable has exactly one vowel. A word is divided before the last consonant between two vowels (V-CV, VC-CV, VCC-CV), where a consonant
and р or л that follows a third one stay together (кон-троль); between two vowels; and after ь or ъ before a vowel. У is a vowel after a
consonant (су-ық) and a consonant after a vowel or at the beginning of a word (та-уық, уа-қыт). Й is left with the vowel before it, and at
least two letters stay on each line, which the reader of the patterns sees to.
"""

import sys
from collections.abc import Iterator
from itertools import product

from ksii.resources import templates

VOWELS = "аәеёиоөұүыіэюя"
"""Without у, which is a consonant in places."""
CONSONANTS = "бвгғджзкқлмнңпрстфхһцчшщ"
"""Without й, which begins no line."""
SIGNS = "ьъ"
STOPS, LIQUIDS = "бвгдкптф", "рл"
WORDS = (
    "ауған-стан",
    "ве-дом-ство-ара",
    "ве-дом-ство",
    "ел-ор-да",
    "көп-арна",
    "көп-эт-ни",
    "мем-ле-кет-ара",
    "қа-зақ-стан",
    "қол-өнер",
    "қыр-ғыз-стан",
    "өз-ара",
    "өз-бек-стан",
    "өңір-ара",
    "са-ла-ара",
    "тә-жік-стан",
    "түрік-мен-стан",
    "ха-лық-ара",
)
"""Beginnings of words that are made of two: they are divided between these, whatever the syllables are."""


def patterns() -> Iterator[str]:
    """Yield the patterns in Liang's form: a break is allowed at odd figures and forbidden at even ones, the highest wins."""
    yield from (f"1{consonant}{vowel}" for consonant, vowel in product(CONSONANTS, VOWELS + "у"))
    yield from (f"{first}1{second}" for first, second in product(VOWELS, VOWELS))
    yield from (f"{before}1у{after}" for before, after in product(VOWELS, VOWELS + "у"))
    yield from (f"у1у{after}" for after in VOWELS)
    yield from (f"{before}у1{after}" for before, after in product(CONSONANTS, VOWELS))
    yield from (f"{sign}1{vowel}" for sign, vowel in product(SIGNS, VOWELS + "у"))
    groups = product(CONSONANTS + "й", STOPS, LIQUIDS, VOWELS + "у")
    yield from (f"{before}1{stop}2{liquid}{vowel}" for before, stop, liquid, vowel in groups if before != stop)
    yield from (f".{first}{second}4" for first, second in product(CONSONANTS, repeat=2))
    yield "н1д2ж"
    yield "4-4"
    letters = VOWELS + CONSONANTS + "йу"
    yield from (form for letter in letters for form in (f"-{letter}4", f"4{letter}-"))
    yield from map(_word, WORDS)


def _word(divided: str) -> str:
    """Return the pattern of a beginning of words: its own breaks and no others."""
    parts = ["4".join(part) for part in divided.split("-")]
    return "." + "5".join(parts)


def text() -> str:
    """Return the file: the encoding on its first line, as programs that hyphenate expect it."""
    return "\n".join(["UTF-8", *sorted(set(patterns()))]) + "\n"


def main() -> int:
    """Write the file."""
    file = templates() / "hyphenation" / "kk.dic"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
