"""What rules on terms share: texts language by language, and how a term or a name is known in them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from ksii.finding import Path
from ksii.model.index import Wording
from ksii.model.prose import Placeholder, Words, parse, placeholders
from ksii.model.strategy import Strategy
from ksii.model.words import Term
from ksii.rules._phrases import Phrase, begun, named, whole
from ksii.rules._pool import Pool, pool
from ksii.rules._texts import corpora


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text that may have a phrase: its plain words, and itself with its path."""

    words: str
    text: str
    path: Path


def in_register(path: Path) -> bool:
    """Return whether a text lays down a term or a name; that is no use of it."""
    return path[0] == "terms.yaml" or path[:2] == ("roles.yaml", "bodies")


def parallel(wording: Wording) -> bool:
    """Return whether a text is outside the registers and written in more than one language."""
    return not in_register(wording.path) and len(wording.text) > 1


@lru_cache(maxsize=1)
def registered(strategy: Strategy) -> Mapping[str, tuple[Phrase, ...]]:
    """Return by language what finds the names of the register, of bodies and of acts, the longest first; a term in them is no term."""
    names: dict[str, set[str]] = {lang: set() for term in strategy.terms.terms for lang in term.term or {}}
    entities = (*strategy.terms.names, *strategy.roles.bodies, *strategy.laws.laws)
    for field in ("name", "short", "title"):
        for entity in entities:
            for lang, name in (getattr(entity, field, None) or {}).items():
                names.setdefault(lang, set()).add(name)
    return {lang: tuple(named(name, lang) for name in sorted(found, key=lambda name: (-len(name), name))) for lang, found in names.items()}


def without(names: Iterable[Phrase], words: str) -> str:
    """Return words without names."""
    for name in names:
        words = name.removed(words)
    return words


@lru_cache(maxsize=1)
def plain_pools(strategy: Strategy) -> Mapping[str, Pool]:
    """Return the plain words of all texts by language, in the order in which `corpora` has the texts; made once for all rules."""
    return {lang: pool(map(plain, corpus.texts)) for lang, corpus in corpora(strategy).items()}


def candidates(strategy: Strategy, lang: str, phrases: Iterable[Phrase]) -> Iterator[Candidate]:
    """Yield the texts of a language that may have one of some phrases: they have its longest letters."""
    if lang not in plain_pools(strategy):
        return
    corpus, words = corpora(strategy)[lang], plain_pools(strategy)[lang]
    for number in words.holding_any({phrase.anchor for phrase in phrases}):
        yield Candidate(words.texts[number], corpus.texts[number], corpus.paths[number])


def wordings_with(strategy: Strategy, phrases: Mapping[str, Iterable[Phrase]]) -> set[int]:
    """Return the positions in the index of the texts that may have one of some phrases, by language, in that language."""
    return {
        corpora(strategy)[lang].wordings[number]
        for lang, words in plain_pools(strategy).items()
        for anchor, *others in {phrase.letters for phrase in phrases.get(lang, ())}
        for number in words.holding(anchor)
        if all(letters in words.texts[number] for letters in others)
    }


@cache
def plain(text: str) -> str:
    """Return the words of a text; what placeholders print is none of the writer's wording."""
    bare = text.replace("**", "")
    if not ("{{" in bare or "](" in bare or "\n" in bare):
        return bare
    return "".join(piece.text if isinstance(piece, Words) else " \ufffc " for piece in parse(bare))


def short(term: Term, lang: str) -> str:
    """Return the abbreviation of a term in a language where it is a true one, of capital letters; else nothing."""
    return next((word for word in re.findall(r"\w+", (term.abbreviation or {}).get(lang, "")) if len(word) > 1 and word.isupper()), "")


@dataclass(frozen=True, slots=True)
class Sought:
    """What finds a term, by language: the term itself or its abbreviation, and the wordings that are allowed instead."""

    term: Term
    itself: Mapping[str, tuple[Phrase, ...]]
    instead: Mapping[str, tuple[Phrase, ...]]

    def used(self, words: str, lang: str) -> bool:
        """Return whether words have the term itself."""
        return any(phrase.found(words) for phrase in self.itself[lang])

    def allowed(self, words: str, lang: str) -> bool:
        """Return whether words have another wording that is allowed for it."""
        return any(phrase.found(words) for phrase in self.instead[lang])


def sought(term: Term) -> Sought:
    """Return what finds a term in the languages in which it has stems."""
    itself = {lang: (*map(begun, stems[:1]), *_abbreviation(term, lang)) for lang, stems in term.stems.items()}
    return Sought(term, itself, {lang: tuple(map(begun, stems[1:])) for lang, stems in term.stems.items()})


def _abbreviation(term: Term, lang: str) -> tuple[Phrase, ...]:
    """Return what finds the abbreviation of a term, where that is a single word of capital letters."""
    abbreviation = (term.abbreviation or {}).get(lang, "")
    return (whole(abbreviation),) if abbreviation and abbreviation == short(term, lang) else ()


def prints(text: str, kind: str, name: str) -> bool:
    """Return whether a text prints an entity by a placeholder."""
    return any(isinstance(it, Placeholder) and it.path[:2] == (kind, name) for it in placeholders(text))
