"""What rules on texts share: walks over them, and all texts of one language as one string that is searched at once."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, groupby

from ksii.check.rule import Gap
from ksii.finding import Fix, Path, Rewrite
from ksii.model.prose import Malformed, Placeholder, placeholders
from ksii.model.strategy import Strategy
from ksii.rules._pool import Pool, pool

HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a corpus for every character of a placeholder or an address; no strategy may hold it."""

AROUND = 24
"""How many characters on both sides of a place a message shows."""

_MASKED = (re.compile(r"\{\{.*?\}\}"), re.compile(r"\]\([^)\s]+\)"), re.compile(r"https?://\S+"))


@lru_cache(maxsize=1)
def every_text(strategy: Strategy) -> tuple[tuple[str, str, Path], ...]:
    """Return (language, text, path) of every text in every language; the path leads to that language's text."""
    return tuple((lang, text, (*wording.path, lang)) for wording in strategy.index.texts for lang, text in wording.text.items())


@lru_cache(maxsize=1)
def every_placeholder(strategy: Strategy) -> tuple[tuple[Placeholder | Malformed, Path], ...]:
    """Return every placeholder with the path of the text in which it stands."""
    texts = ((text, path) for _, text, path in every_text(strategy) if "{{" in text or "](" in text)
    return tuple((found, path) for text, path in texts for found in placeholders(text))


@dataclass(frozen=True, slots=True)
class Spots:
    """Where a pattern was found in one text. A match counts from the corpus's start, the text begins there at `start`.

    `wording` is the position of the text in the strategy's index.
    """

    wording: int
    path: Path
    text: str
    start: int
    matches: tuple["re.Match[str]", ...]

    def mended(self, replacement: Callable[["re.Match[str]"], str]) -> str:
        """Return the text with every match replaced."""
        pieces: list[str] = []
        end = 0
        for match in self.matches:
            pieces += [self.text[end : match.start() - self.start], replacement(match)]
            end = match.end() - self.start
        return "".join([*pieces, self.text[end:]])

    def values(self) -> Mapping[str, str]:
        """Return what a message says: `found`, the words around the first place, and `count`, how many places there are."""
        first = self.matches[0]
        return {"found": excerpt(self.text, first.start() - self.start, first.end() - self.start), "count": str(len(self.matches))}

    def gap(self, fix: Fix | None = None) -> Gap:
        """Return the one gap for all matches of the text."""
        return Gap(self.path, self.values(), fix=fix)

    def fixed(self, replacement: Callable[["re.Match[str]"], str], *, safe: bool = True) -> Gap:
        """Return the gap together with the fix that replaces every match."""
        return self.gap(Fix((Rewrite(self.path, self.mended(replacement)),), safe=safe))


@dataclass(frozen=True, slots=True)
class Corpus:
    """All texts in one language, each on lines of its own in `prose`, so that one search serves them all.

    Placeholders and addresses are hidden there; every other character stands at the place that it has in its text.
    `wordings` are the positions of the texts in the strategy's index.
    """

    lang: str
    texts: tuple[str, ...]
    paths: tuple[Path, ...]
    wordings: tuple[int, ...]
    starts: tuple[int, ...]
    prose: str

    def spots(self, pattern: "re.Pattern[str]") -> Iterator[Spots]:
        """Yield the places of a pattern, text by text. A pattern must not match a line break: the texts are parted by one."""
        for number, matches in groupby(pattern.finditer(self.prose), key=lambda match: bisect_right(self.starts, match.start()) - 1):
            yield Spots(self.wordings[number], self.paths[number], self.texts[number], self.starts[number], tuple(matches))

    def narrowed(
        self, hint: "re.Pattern[str]", pattern: "re.Pattern[str]", faulty: Callable[["re.Match[str]"], bool] = bool
    ) -> Iterator[Spots]:
        """Yield the places of a pattern that are faulty, only in the texts in which a faster hint is found; they count from the text."""
        for spots in self.spots(hint):
            prose = self.prose[spots.start : spots.start + len(spots.text)]
            if matches := tuple(match for match in pattern.finditer(prose) if faulty(match)):
                yield replace(spots, start=0, matches=matches)

    def hidden(self, number: int) -> str:
        """Return one text with its placeholders and addresses hidden."""
        start = self.starts[number]
        return self.prose[start : start + len(self.texts[number])]


@lru_cache(maxsize=1)
def corpora(strategy: Strategy) -> Mapping[str, Corpus]:
    """Return the texts of a strategy by language, made once for all rules."""
    found: dict[str, list[tuple[str, Path, int]]] = {}
    for number, wording in enumerate(strategy.index.texts):
        for lang, text in wording.text.items():
            found.setdefault(lang, []).append((text, (*wording.path, lang), number))
    return {lang: _corpus(lang, entries) for lang, entries in found.items()}


@lru_cache(maxsize=1)
def lowered(strategy: Strategy) -> Mapping[str, Pool]:
    """Return all texts in small letters by language, in the order in which `corpora` has them, made once for all rules."""
    return {lang: pool(text.lower() for text in corpus.texts) for lang, corpus in corpora(strategy).items()}


def _corpus(lang: str, entries: list[tuple[str, Path, int]]) -> Corpus:
    texts = tuple(text for text, _, _ in entries)
    prose = "\n".join(texts)
    for pattern in _MASKED:
        prose = pattern.sub(lambda match: HIDDEN * len(match[0]), prose)
    starts = tuple(accumulate((len(text) + 1 for text in texts[:-1]), initial=0))
    return Corpus(lang, texts, tuple(it[1] for it in entries), tuple(it[2] for it in entries), starts, prose)


def excerpt(text: str, start: int, end: int) -> str:
    """Return a stretch of a text with the whole words around it, on one line."""
    first = text.rfind(" ", 0, max(start - AROUND, 0)) + 1
    last = text.find(" ", min(end + AROUND, len(text)))
    words = text[first : last if last >= 0 else len(text)].replace("\n", " ")
    return ("… " if first else "") + words.strip() + (" …" if last >= 0 else "")
