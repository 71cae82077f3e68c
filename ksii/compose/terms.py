"""Views of terms.yaml: the glossary, with the term in the other languages, and the abbreviations."""

from ksii.compose.tables import origin
from ksii.compose.writer import Writer
from ksii.document.nodes import Definition, Definitions, Foreign, Inline, Inlines, Text
from ksii.model.sections import View
from ksii.model.words import Term


def glossary(w: Writer, _: View) -> Definitions:
    """Terms in the order of the document's alphabet, each with its equivalents."""
    terms = sorted((term for term in w.strategy.terms.terms if term.definition), key=lambda term: _sort_key(w, term))
    entries = tuple(Definition(f"term-{term.id}", _term(w, term), w.text(term.definition), origin(w, term)) for term in terms)
    return Definitions("view-glossary", entries, "glossary")


def _sort_key(w: Writer, term: Term) -> list[int]:
    alphabet = str(w.labels.get("formats", "alphabet"))
    word = w.plain(term.term).lower()
    return [alphabet.index(letter) if letter in alphabet else len(alphabet) + ord(letter) for letter in word]


def _term(w: Writer, term: Term) -> Inlines:
    words = term.term or {}
    others: list[Inline] = []
    for lang in words:
        if lang != w.lang:
            others += [Text(w.formats.semicolon if others else ""), Foreign(lang, (Text(words[lang]),))]
    shown = w.text(words)
    return (*shown, Text(" ("), *others[1:], Text(")")) if others else shown


def abbreviations(w: Writer, _: View) -> Definitions:
    """Abbreviations of this language with what they stand for."""
    terms = [term for term in w.strategy.terms.terms if w.lang in (term.abbreviation or {})]
    terms.sort(key=lambda term: w.plain(term.abbreviation))
    entries = tuple(Definition(f"abbreviation-{term.id}", w.text(term.abbreviation), w.text(term.term), origin(w, term)) for term in terms)
    return Definitions("view-abbreviations", entries, "abbreviations")


VIEWS = {"glossary": glossary, "abbreviations": abbreviations}
