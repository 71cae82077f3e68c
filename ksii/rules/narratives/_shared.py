"""What rules on narratives share: finding absolute promises and counting words. The words of a language are data."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORDS = Path(__file__).with_name("words.toml")
NEAR = 4
"""So many words before or after a promise a negation takes it back."""

_PLACEHOLDER = re.compile(r"\{\{.*?\}\}")
_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")
_END = re.compile(r"[.!?;]")


@dataclass(frozen=True, slots=True)
class _Promises:
    """What finds promises in one language, and the negations that take them back."""

    phrases: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]


def promise(text: str, lang: str) -> tuple[int, int] | None:
    """Return where the first absolute promise of a text begins and ends; None where there is none or the language has no list."""
    words = _promises().get(lang)
    for match in words.phrases.finditer(text) if words else ():
        before = _WORD.findall(_END.split(text[: match.start()])[-1])[-NEAR:]
        after = _WORD.findall(_END.split(text[match.end() :])[0])[:NEAR]
        if not (words and (words.before.search(" ".join(before)) or words.after.search(" ".join(after)))):
            return match.start(), match.end()
    return None


def length(text: str) -> int:
    """Return the number of words of a text; a placeholder counts as one."""
    return len(_WORD.findall(_PLACEHOLDER.sub("0", text)))


def same_words(part: str, text: str) -> bool:
    """Return whether all words of a part stand in a text, in this order and next to each other, whatever their case."""
    wanted, words = ([word.casefold() for word in _WORD.findall(it)] for it in (part, text))
    return any(words[start : start + len(wanted)] == wanted for start in range(len(words))) if wanted else False


@cache
def _promises() -> Mapping[str, _Promises]:
    lists = tomllib.loads(WORDS.read_text(encoding="utf-8"))["promises"]
    return {lang: _Promises(*(_any(words[name]) for name in ("phrases", "before", "after"))) for lang, words in lists.items()}


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    patterns = [re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for phrase in phrases]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)" if patterns else r"(?!)", re.IGNORECASE)
