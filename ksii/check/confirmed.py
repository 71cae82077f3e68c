"""translations.lock: which wording of each text was confirmed to say the same in all languages.

A line is the address of a text and, per language, the beginning of the SHA-256 of its wording. The file is written by `ksii confirm`
and committed with the strategy; it is no YAML because nobody edits it and it has a line per text.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping

from ksii.check.settings import SettingsError

FILE = "translations.lock"
HEAD = "# ksii translations 1: written by `ksii confirm`, not by hand.\n"
LENGTH = 12
"""Hexadecimal digits of a digest that are kept: enough that two wordings of one text don't share them."""

_LINE = re.compile(r"(?P<address>\S+)(?P<digests>(?: [a-z]{2,3}(?:-[A-Z][a-z]{3})?=[0-9a-f]{12})+)")
_SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-", "’": "'"})
"""Signs of which one may stand for the other without a change of meaning."""

Confirmed = Mapping[str, Mapping[str, str]]
"""Address of a text → language → digest of the wording that was confirmed."""


def digest(text: str) -> str:
    """Return the digest of a wording; typography and line ends do not count."""
    plain = " ".join(unicodedata.normalize("NFC", text).translate(_SAME).split())
    return hashlib.sha256(plain.encode()).hexdigest()[:LENGTH]


def parse(text: str) -> dict[str, dict[str, str]]:
    """Return what a lock file holds; raise SettingsError where a line can't be understood."""
    found: dict[str, dict[str, str]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise SettingsError(f"{FILE}:{number}: this line can't be understood; write the file anew: ksii confirm")
        found[match["address"]] = dict(pair.split("=") for pair in match["digests"].split())
    return found


def written(texts: Iterable[tuple[str, Mapping[str, str]]], kept: Confirmed) -> str:
    """Return a lock file in which some texts, by address, are confirmed as they stand; the others keep what was confirmed before."""
    known = dict(kept) | {address: {lang: digest(words) for lang, words in text.items()} for address, text in texts}
    return HEAD + "".join(f"{_line(address, digests)}\n" for address, digests in sorted(known.items()) if digests)


def _line(address: str, digests: Mapping[str, str]) -> str:
    return " ".join([address, *(f"{lang}={value}" for lang, value in digests.items())])
