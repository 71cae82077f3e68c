"""Views of terms.yaml: the glossary, with the term in the other languages, and the abbreviations."""

from ksii.compose.tables import origin
from ksii.compose.writer import Writer
from ksii.document.nodes import Definition, Definitions, Foreign, Inline, Inlines, Text
from ksii.document.walk import plain
from ksii.model.sections import View
from ksii.model.words import Term


def glossary(w: Writer, _: View) -> Definitions:
    """Terms in the order of the document's alphabet, each with its equivalents."""
    terms = sorted((term for term in w.strategy.terms.terms if term.definition), key=lambda term: _sort_key(w, w.plain(term.term)))
    entries = tuple(Definition(f"term-{term.id}", _term(w, term), w.text(term.definition), origin(w, term)) for term in terms)
    return Definitions("view-glossary", entries, "glossary")


def _sort_key(w: Writer, word: str) -> list[int]:
    alphabet = str(w.labels.get("formats", "alphabet"))
    return [alphabet.index(letter) if letter in alphabet else len(alphabet) + ord(letter) for letter in word.lower()]


def _term(w: Writer, term: Term) -> Inlines:
    words = term.term or {}
    others: list[Inline] = []
    for lang in words:
        if lang != w.lang:
            others += [Text(w.formats.semicolon if others else ""), Foreign(lang, (Text(words[lang]),))]
    shown = w.text(words)
    return (*shown, Text(" ("), *others[1:], Text(")")) if others else shown


def abbreviations(w: Writer, _: View) -> Definitions:
    """Abbreviations of this language with what they stand for, the initials by which tables name bodies among them."""
    terms = [term for term in w.strategy.terms.terms if " " not in (term.abbreviation or {}).get(w.lang, " ")]
    known = {w.plain(term.abbreviation) for term in terms}
    bodies = [
        body for body in w.strategy.roles.bodies if _initials((body.short or {}).get(w.lang, "")) and w.plain(body.short) not in known
    ]
    entries = [Definition(f"abbreviation-{it.id}", w.text(it.abbreviation), w.text(it.term), origin(w, it)) for it in terms]
    entries += [Definition(f"abbreviation-body-{it.id}", w.text(it.short), w.text(it.name), origin(w, it)) for it in bodies]
    entries.sort(key=lambda entry: _sort_key(w, plain(entry.term)))
    return Definitions("view-abbreviations", tuple(entries), "abbreviations")


def _initials(short: str) -> bool:
    return short.isupper() and " " not in short


VIEWS = {"glossary": glossary, "abbreviations": abbreviations}
