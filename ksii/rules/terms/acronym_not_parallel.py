"""An abbreviation of another language."""

import re
from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.finding import Fix, Path, Rewrite
from ksii.model.strategy import Strategy
from ksii.model.words import Term
from ksii.rules._phrases import whole
from ksii.rules.terms._shared import candidates, in_register, registered, short, without


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text and abbreviation that is taken from another language; those within a name are left alone."""
    terms = [term for term in strategy.terms.terms if len(term.abbreviation or {}) > 1]
    names = registered(strategy)
    for lang in names:
        foreign = _foreign(terms, lang)
        for it in candidates(strategy, lang, map(whole, foreign)):
            for used, term in foreign.items() if not in_register(it.path) else ():
                if used in it.words and _alone(used).search(without(names[lang], it.words)):
                    yield Gap(it.path, _values(used, term, lang), fix=_replaced(it.path, it.text, used, short(term, lang)))


def _values(used: str, term: Term, lang: str) -> dict[str, str]:
    return {"used": used, "own": short(term, lang), "term": (term.term or {}).get(lang, term.id)}


def _replaced(path: Path, text: str, used: str, own: str) -> Fix:
    """Return the text with the abbreviation of its own language; the ending after it needs a reader's eyes."""
    return Fix((Rewrite(path, _alone(used).sub(own, text)),), safe=False)


def _foreign(terms: list[Term], lang: str) -> dict[str, Term]:
    """Return the abbreviations of other languages where this one has its own, each with the first term that it stands for."""
    own = {short(term, lang) for term in terms}
    found: dict[str, Term] = {}
    for term in terms:
        for other in term.abbreviation or {}:
            if short(term, lang) and short(term, other) not in own | {""}:
                found.setdefault(short(term, other), term)
    return found


def _alone(abbreviation: str) -> re.Pattern[str]:
    """Return what finds an abbreviation that is no part of a name: of AI-Sana, AI Act or Alem.AI."""
    if abbreviation.isascii():
        return re.compile(rf"(?<![\w.\-/“\"«@])(?<![A-Za-z] ){abbreviation}(?![\w/]|[-.]\w|\s[A-Za-z])")
    return re.compile(rf"(?<!\w){abbreviation}(?!\w)")
