"""A word that the glossary rules out."""

from collections.abc import Iterator

from ksii.check.rule import Context, Gap
from ksii.model.strategy import Strategy
from ksii.rules._phrases import named
from ksii.rules._texts import every_text
from ksii.rules.terms._shared import plain


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text and term of which it uses a ruled-out wording."""
    terms = [term for term in strategy.terms.terms if term.forbidden]
    for lang, text, path in every_text(strategy):
        if path[0] == "terms.yaml":
            continue
        words = plain(text)
        for term in terms:
            used = next((phrase for phrase in term.forbidden.get(lang, ()) if named(phrase, lang).found(words)), None)
            if used:
                label = {"kk": "термин осында", "ru": "термин здесь", "en": "the term is here"}
                values = {"used": used, "term": (term.term or {}).get(lang, term.id), "id": term.id}
                yield Gap(path, values, labels=((strategy.index.path(term), label),))
