"""How texts mention appendices: by reference, by number, by the title of a kind."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from ksii.finding import Path as ValuePath
from ksii.model.prose import Placeholder
from ksii.model.strategy import Strategy
from ksii.rules._texts import Corpus, corpora, every_placeholder


@dataclass(slots=True)
class Mentions:
    """What one text mentions: ids by reference; in plain words the numbers of appendices, and kinds by their title."""

    referred: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)


@lru_cache(maxsize=1)
def mentions(strategy: Strategy) -> Mapping[ValuePath, Mentions]:
    """Return every text that mentions an appendix, by its path; found once for all rules."""
    found: dict[ValuePath, Mentions] = {}
    for placeholder, path in every_placeholder(strategy):
        if isinstance(placeholder, Placeholder) and placeholder.path[0] == "appendix":
            found.setdefault(path, Mentions()).referred.append(placeholder.path[1])
    for corpus in corpora(strategy).values():
        for path, number in _numbers(corpus):
            found.setdefault(path, Mentions()).numbers.append(number)
        for path, kind in _kinds(corpus):
            found.setdefault(path, Mentions()).kinds.append(kind)
    return found


def called(kind: str) -> dict[str, str]:
    """Return how a message calls a kind of appendix, by `title@language`; its code where no title is known."""
    return {"title": kind, **{f"title@{lang}": titles[0] for lang, titles in _titles().get(kind, {}).items()}}


def _numbers(corpus: Corpus) -> Iterator[tuple[ValuePath, int]]:
    if frame := _words()["numbered"].get(corpus.lang):
        for spots in corpus.spots(re.compile(str(frame), re.IGNORECASE)):
            yield from ((spots.path, int(match["number"])) for match in spots.matches)


def _kinds(corpus: Corpus) -> Iterator[tuple[ValuePath, str]]:
    frame = _words()["titled"].get(corpus.lang)
    titles = {kind: _any_of(titles[corpus.lang]) for kind, titles in _titles().items() if corpus.lang in titles}
    if not (frame and titles):
        return
    for spots in corpus.spots(_framed(str(frame), "|".join(titles.values()))):
        for kind, title in titles.items():
            if _framed(str(frame), title).search(" ".join(match[0] for match in spots.matches)):
                yield spots.path, kind


def _any_of(titles: tuple[str, ...]) -> str:
    return "|".join(re.escape(title) for title in titles)


@cache
def _framed(frame: str, titles: str) -> re.Pattern[str]:
    return re.compile(frame.replace("{title}", f"(?:{titles})"), re.IGNORECASE)


@cache
def _words() -> Mapping[str, Mapping[str, object]]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


@cache
def _titles() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the titles by which each kind of appendix is known, by language."""
    tables = {kind: table for kind, table in _words()["titles"].items() if isinstance(table, dict)}
    return {kind: {lang: tuple(titles) for lang, titles in table.items()} for kind, table in tables.items()}
