"""The word that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

ALIASES = {
    "kz": "kk",
    "kaz": "kk",
    "qaz": "kk",
    "qz": "kk",
    "қаз": "kk",
    "rus": "ru",
    "рус": "ru",
    "eng": "en",
    "англ": "en",
}
"""Language codes that people write → the code that is meant; too short or too far apart for a likeness."""

LONGEST = 100


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that `word` was probably meant to be, or None where nothing comes close."""
    known = {candidate.casefold().replace("_", "-"): candidate for candidate in candidates}
    plain = word.strip().casefold().replace("_", "-")
    for same in (plain, ALIASES.get(plain, "")):
        if same in known:
            return known[same]
    if len(plain) > LONGEST:
        return None
    close = get_close_matches(plain, known, n=1, cutoff=0.65)
    return known[close[0]] if close else None
