"""A word that the glossary rules out."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._phrases import named
from ksii.rules.terms._shared import candidates

LABEL = {"kk": "термин осында", "ru": "термин здесь", "en": "the term is here"}


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text and term of which it uses a ruled-out wording."""
    terms = [term for term in strategy.terms.terms if term.forbidden]
    for lang in sorted({lang for term in terms for lang in term.forbidden}):
        phrases = [named(phrase, lang) for term in terms for phrase in term.forbidden.get(lang, ())]
        for it in candidates(strategy, lang, phrases):
            for term in terms if it.path[0] != "terms.yaml" else ():
                if used := next((phrase for phrase in term.forbidden.get(lang, ()) if named(phrase, lang).found(it.words)), None):
                    values = {"used": used, "term": (term.term or {}).get(lang, term.id), "id": term.id}
                    yield Gap(it.path, values, labels=((strategy.index.path(term), LABEL),))
