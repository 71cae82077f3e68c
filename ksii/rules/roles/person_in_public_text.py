"""A person's name where a post should stand."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from ksii.check.rule import Context, Gap
from ksii.model.prose import Placeholder, placeholders
from ksii.model.strategy import Strategy
from ksii.rules._phrases import Phrase, named
from ksii.rules._pool import pool
from ksii.rules._texts import corpora, excerpt

WORDS = Path(__file__).with_name("words.toml")
REGISTERS = frozenset({"sources.yaml", "terms.yaml"})
"""Files that name authors and the persons themselves."""
INITIALS = re.compile(r"(?<![\w.])(?P<initials>[^\W\d_]\.\s?[^\W\d_]\.)\s?(?P<surname>[^\W\d_]{3,})(?!\.\w)")

HINT = re.compile(r"\.\s?[^\W\d_]\.")
"""Two letters with full stops, as every pair of initials has them: looked for first, because that is fast."""


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per public text that names a person: one of the register of names, or initials with a surname."""
    persons = {name.id: name.name or {} for name in strategy.terms.names if name.kind == "person"}
    closed = {strategy.index.path(it)[0] for it in (*strategy.sections, *strategy.appendices) if it.visibility != "public"}
    for lang, corpus in corpora(strategy).items():
        names = [named(forms[lang], lang) for forms in persons.values() if lang in forms]
        texts = pool(corpus.texts)
        for number in sorted({*texts.matching(HINT), *texts.holding_any(("name.", *(name.anchor for name in names)))}):
            path, text = corpus.paths[number], corpus.texts[number]
            if path[0] not in REGISTERS and path[0] not in closed and (found := _person(text, lang, persons, names)):
                yield Gap(path, {"found": found})


def _person(text: str, lang: str, persons: Mapping[str, Mapping[str, str]], names: Iterable[Phrase]) -> str:
    """Return the words around the first person that a text names; nothing where it names none."""
    for placeholder in placeholders(text) if "{{" in text else ():
        if isinstance(placeholder, Placeholder) and placeholder.path[0] == "name" and placeholder.path[-1] in persons:
            return persons[placeholder.path[-1]].get(lang, placeholder.path[-1])
    matches = [match for name in names if (match := name.search(text))] or list(_initials(text))
    return excerpt(text, matches[0].start(), matches[0].end()) if matches else ""


def _initials(text: str) -> Iterator[re.Match[str]]:
    for match in INITIALS.finditer(text):
        initials, surname = match["initials"].replace(" ", ""), match["surname"]
        if initials.isupper() and surname.istitle() and initials not in _abbreviations():
            yield match


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(tomllib.loads(WORDS.read_text(encoding="utf-8"))["abbreviations"])
