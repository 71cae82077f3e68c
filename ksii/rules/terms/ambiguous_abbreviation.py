"""One abbreviation for two things."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._phrases import named

FIRST = {"kk": "бірінші мағынасы осында", "ru": "первое значение здесь", "en": "its first meaning is here"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an abbreviation stands for in a language, and where that is laid down."""

    lang: str
    short: str
    full: str
    path: Path


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per abbreviation of a body or term that an earlier body or term of another name has already."""
    first: dict[tuple[str, str], Meaning] = {}
    for meaning in _meanings(strategy):
        known = first.setdefault((meaning.lang, meaning.short), meaning)
        if known is not meaning and not _same(known, meaning):
            values = {"word": meaning.short, "full": meaning.full, "other": known.full}
            yield Gap(meaning.path, values, labels=((known.path, FIRST),))


def _meanings(strategy: Strategy) -> Iterator[Meaning]:
    """Yield the abbreviations of bodies, then those of terms, in the order of the files."""
    for body in strategy.roles.bodies:
        yield from _of(strategy.index.path(body), "short", body.short or {}, body.name or {})
    for term in strategy.terms.terms:
        yield from _of(strategy.index.path(term), "abbreviation", term.abbreviation or {}, term.term or {})


def _of(path: Path, field: str, short: Mapping[str, str], full: Mapping[str, str]) -> Iterator[Meaning]:
    for lang, word in short.items():
        if lang in full:
            yield Meaning(lang, word, full[lang], (*path, field, lang))


def _same(one: Meaning, other: Meaning) -> bool:
    """Return whether two full names are of one thing: the one is part of the other."""
    return named(one.full, one.lang).found(other.full) or named(other.full, one.lang).found(one.full)
