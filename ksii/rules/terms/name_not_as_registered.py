"""A name of the register stands in one language of a text and otherwise in another."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.strategy import Strategy
from ksii.rules._phrases import Phrase, named
from ksii.rules.terms._shared import parallel, plain, prints, without, wordings_with

TITLES = ("sources.yaml", "laws.yaml")
"""Files of titles, which every language has in its own wording."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A name by language: its full form, and what finds that form, its short form, or its chief word where the rest is left out.

    `kind` and `id` are what a placeholder would print it by.
    """

    kind: str
    id: str
    full: Mapping[str, str]
    known: Mapping[str, tuple[Phrase, ...]]


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text and language that lacks every registered form of a name which another language of it has in full."""
    names = sorted(_registered(strategy), key=lambda name: -max(map(len, name.full.values()), default=0))
    for number, known in sorted(_candidates(strategy, names).items()):
        wording = strategy.index.texts[number]
        if parallel(wording) and wording.path[0] not in TITLES:
            yield from _gaps(known, wording.text, wording.path)


def _candidates(strategy: Strategy, names: Iterable[Registered]) -> Mapping[int, list[Registered]]:
    """Return the names that texts may have in full, in the order of the names, by the position of the text in the index."""
    found: dict[int, list[Registered]] = {}
    for name in names:
        for number in wordings_with(strategy, {lang: name.known[lang][:1] for lang in name.full}):
            found.setdefault(number, []).append(name)
    return found


def _gaps(names: Iterable[Registered], texts: Mapping[str, str], path: Path) -> Iterator[Gap]:
    """Yield the gaps of one text; a name that was found is taken out, so that no shorter one is found inside it."""
    words = {lang: plain(text) for lang, text in texts.items() if text.strip()}
    for name in names:
        having = next((lang for lang in words if lang in name.full and name.known[lang][0].found(words[lang])), None)
        if having is None:
            continue
        for lang in [lang for lang in words if lang in name.full]:
            if not any(form.found(words[lang]) for form in name.known[lang]) and not prints(texts[lang], name.kind, name.id):
                values = {"lang": lang, "name": name.full[lang], "other_lang": having, "other": name.full[having]}
                yield Gap((*path, lang), values)
            words[lang] = without(name.known[lang], words[lang])


def _registered(strategy: Strategy) -> Iterator[Registered]:
    """Yield the names of the register and of bodies."""
    for name in strategy.terms.names:
        yield _name("name", name.id, name.name or {}, {})
    for body in strategy.roles.bodies:
        yield _name("body", body.id, body.name or {}, body.short or {})


def _name(kind: str, name: str, full: Mapping[str, str], short: Mapping[str, str]) -> Registered:
    known = {
        lang: (named(form, lang), *(named(it, lang) for it in [short.get(lang)] if it), _heart(form, lang)) for lang, form in full.items()
    }
    return Registered(kind, name, full, known)


def _heart(form: str, lang: str) -> Phrase:
    """Return what finds the word by which a name is known where the rest of it is left out: “of the East Kazakhstan”."""
    words = re.findall(r"[\w.]+", form)
    return named(max(words, key=lambda word: (not word.islower(), len(word))).lower() if words else form, lang)
