"""Finding a phrase in a text whatever endings its words have there."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

ENDINGS: Mapping[str, re.Pattern[str]] = {
    "ru": re.compile(r"(?:ого|его|ый|ий|ой|ая|яя|ое|ее|ые|[аеёиоуыэюяйь])$"),
    "kk": re.compile(r"[қкп]$"),
}
"""What of the dictionary form of a word its endings change, by language; nothing elsewhere."""

SHORT = 4
"""Words of so few letters are taken whole."""

_GAP = r"[^\w.;:!?]{1,4}"
"""What may stand between two words of a phrase."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What finds a phrase: an expression, and the letters without all of which a text can't have it. They are looked for first."""

    letters: tuple[str, ...]
    expression: str

    @property
    def anchor(self) -> str:
        """The longest of the letters."""
        return self.letters[0]

    @property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when it is first needed: most phrases are in no text."""
        return _compiled(self.expression)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place of the phrase in a text."""
        return self.pattern.search(text) if self._may_be_in(text) else None

    def found(self, text: str) -> bool:
        """Return whether a text has the phrase."""
        return self.search(text) is not None

    def removed(self, text: str) -> str:
        """Return a text without the phrase."""
        return self.pattern.sub("", text) if self._may_be_in(text) else text

    def _may_be_in(self, text: str) -> bool:
        return self.anchor in text and all(letters in text for letters in self.letters)


NOTHING = Phrase(("",), r"(?!)")
"""What a phrase without words finds."""


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)


@cache
def named(phrase: str, lang: str) -> Phrase:
    """Return what finds a phrase in its dictionary form, whatever endings its words have in the text."""
    ending = ENDINGS.get(lang)
    return _joined(ending.sub("", word) if ending and len(word) > SHORT and not word.isupper() else word for word in _words(phrase))


@cache
def begun(stem: str) -> Phrase:
    """Return what finds words that begin with the words of a stem."""
    return _joined(_words(stem))


@cache
def whole(word: str) -> Phrase:
    """Return what finds an abbreviation as it stands: an ending may follow after a hyphen, the rest of a name may not."""
    return Phrase((word,), rf"(?<![\w-]){re.escape(word)}(?!\w|-[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")


def _words(phrase: str) -> list[str]:
    return re.findall(r"[\w.]*\w", phrase)


def _joined(stems: Iterable[str]) -> Phrase:
    """Return what finds words in a row; those in small letters may begin with a capital in the text."""
    known = list(stems)
    if not known:
        return NOTHING
    letters = sorted((stem[1:] if stem.islower() else stem for stem in known), key=len, reverse=True)
    return Phrase(tuple(letters), r"(?<!\w)" + _GAP.join(_beginning(stem) for stem in known))


def _beginning(stem: str) -> str:
    if stem.isupper() and len(stem) > 1:
        return rf"{re.escape(stem)}(?!\w)"
    first = rf"[{stem[0]}{stem[0].upper()}]" if stem.islower() else re.escape(stem[0])
    return rf"{first}{re.escape(stem[1:])}\w*"
