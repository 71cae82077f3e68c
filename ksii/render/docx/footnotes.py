"""word/footnotes.xml: the notes, and the lines that Word draws above them."""

from collections.abc import Iterable

from ksii.document.nodes import Note
from ksii.render.docx.book import Book
from ksii.render.docx.inlines import runs
from ksii.render.docx.oxml import NAMESPACES, XML, Para, tab

LINES = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>'
    f"<w:r><w:{element}/></w:r></w:p></w:footnote>"
    for kind, number, element in (("separator", -1, "separator"), ("continuationSeparator", 0, "continuationSeparator"))
)
MARK = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
"""The number of a note, which Word counts."""


def part(notes: Iterable[Note], book: Book) -> str:
    """Return word/footnotes.xml."""
    return f"{XML}<w:footnotes {NAMESPACES}>{LINES}{''.join(_note(note, book) for note in notes)}</w:footnotes>"


def _note(note: Note, book: Book) -> str:
    paragraph = Para("FootnoteText", runs(note.children, book), book.anchors[note.id], label=MARK + tab())
    return f'<w:footnote w:id="{note.number}">{paragraph.xml()}</w:footnote>'
