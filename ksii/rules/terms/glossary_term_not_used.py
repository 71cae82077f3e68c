"""A term of the glossary stands in one language of a text and not in another."""

from collections.abc import Iterator, Mapping

from ksii.check.rule import Context, Gap
from ksii.finding import Path
from ksii.model.index import Wording
from ksii.model.strategy import Strategy
from ksii.model.words import Term
from ksii.rules._phrases import Phrase
from ksii.rules.terms._shared import Sought, parallel, plain, prints, registered, sought, without, wordings_with


def check(strategy: Strategy, _: Context) -> Iterator[Gap]:
    """Yield a gap per text, term with stems and language in which the term is missing though another language has it."""
    terms = [sought(term) for term in strategy.terms.terms if len(term.stems) > 1]
    names = registered(strategy)
    for term in terms:
        for number in sorted(wordings_with(strategy, term.itself)):
            wording = strategy.index.texts[number]
            if parallel(wording):
                yield from _of_text(term, wording, names)


def _of_text(term: Sought, wording: Wording, names: Mapping[str, tuple[Phrase, ...]]) -> Iterator[Gap]:
    words = {lang: plain(text) for lang, text in wording.text.items() if text.strip() and lang in term.itself}
    having = [lang for lang in words if term.used(words[lang], lang)]
    if having:
        missing = [lang for lang in words if lang not in having and not _known(wording.text[lang], words[lang], term, lang)]
        yield from _gaps(term.term, missing, _beside_names(having, words, term, names) if missing else "", wording.path)


def _known(text: str, words: str, term: Sought, lang: str) -> bool:
    return term.allowed(words, lang) or prints(text, "term", term.term.id)


def _beside_names(having: list[str], words: Mapping[str, str], term: Sought, names: Mapping[str, tuple[Phrase, ...]]) -> str:
    """Return a language that has the term by itself and not only as part of a name; empty where none has."""
    return next((lang for lang in having if term.used(without(names.get(lang, ()), words[lang]), lang)), "")


def _gaps(term: Term, missing: list[str], having: str, path: Path) -> Iterator[Gap]:
    terms = term.term or {}
    for lang in missing if having else ():
        values = {"lang": lang, "term": terms.get(lang, term.id), "other_lang": having, "other": terms.get(having, term.id)}
        yield Gap((*path, lang), values)
