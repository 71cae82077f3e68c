"""Words inside a paragraph."""

from dataclasses import dataclass, replace
from typing import assert_never

from ksii.document.nodes import Break, Cite, Foreign, Inline, Inlines, Link, Note, Ref, Strong, Text
from ksii.render.docx.book import Book
from ksii.render.docx.fields import field
from ksii.render.docx.oxml import escape, line_break, run


@dataclass(frozen=True, slots=True)
class Voice:
    """How words are set: strong, in a language (empty: the document's), inside a link, looking like a link."""

    strong: bool = False
    lang: str = ""
    linked: bool = False
    marked: bool = False

    def look(self, book: Book) -> str:
        """Return the run properties as XML; a run has one character style only, so there is one for strong links."""
        style = "Strong" * self.strong + "Hyperlink" * self.marked
        named = f'<w:rStyle w:val="{style}"/>' if style else ""
        lang = f'<w:lang w:val="{escape(book.locales.get(self.lang, self.lang))}"/>' if self.lang else ""
        return named + lang


PLAIN = Voice()


def runs(children: Inlines, book: Book, voice: Voice = PLAIN) -> str:
    """Return words as runs."""
    return "".join(_inline(child, book, voice) for child in children)


def _inline(inline: Inline, book: Book, voice: Voice) -> str:
    match inline:
        case Text(text):
            return run(text, voice.look(book))
        case Strong(children):
            return runs(children, book, replace(voice, strong=True))
        case Foreign(lang, children):
            return runs(children, book, replace(voice, lang=lang))
        case Ref(target, text) | Cite(target, text):
            return _reference(target, text, book, voice)
        case Link(href, children):
            return _link(href, children, book, voice)
        case Note(number=number):
            return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        case Break():
            return line_break()
        case _:
            assert_never(inline)


def _reference(target: str, text: str, book: Book, voice: Voice) -> str:
    shown = run(text, voice.look(book))
    anchor = book.anchors.get(target)
    if voice.linked or anchor is None or not shown:
        return shown
    if instruction := book.fields.get((target, text)):
        return field(instruction, shown, voice.look(book))
    return f'<w:hyperlink w:anchor="{anchor.name}" w:history="1">{shown}</w:hyperlink>'


def _link(href: str, children: Inlines, book: Book, voice: Voice) -> str:
    if voice.linked:
        return runs(children, book, voice)
    shown = runs(children, book, replace(voice, linked=True, marked=True))
    return f'<w:hyperlink r:id="{book.links[href]}" w:history="1">{shown}</w:hyperlink>'
