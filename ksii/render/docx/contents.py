"""The table of contents: a field that Word can make anew, filled in beforehand so that nothing has to be updated on opening."""

import re

from ksii.document.nodes import Contents, Entry
from ksii.render.docx.book import Book
from ksii.render.docx.fields import begin, end, field
from ksii.render.docx.inlines import Voice, runs
from ksii.render.docx.oxml import Para, escape, run, tab

LINKED = Voice(linked=True)
CAPTIONS = "TableOfFigures"
NUMBER = re.compile(r"[\d.]+")


def contents(block: Contents, book: Book) -> str:
    """Return the contents as a block that Word recognizes as its own; a list of captions as lines that it keeps up to date."""
    if block.role:
        heading = Para("CaptionsHeading", run(block.title), book.anchors[block.id])
        return heading.xml() + "".join(_line(entry, book, "", CAPTIONS).xml() for entry in block.entries)
    depth = max((entry.level for entry in block.entries), default=1)
    start = begin(f'TOC \\o "1-{depth}" \\h \\z \\u')
    lines = [_line(entry, book, start if place == 0 else "") for place, entry in enumerate(block.entries)]
    last = Para("TableEnd", end() if lines else start + end())
    heading = Para("TOCHeading", run(block.title), book.anchors[block.id])
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{escape(block.title)}"/><w:tag w:val="contents"/><w:id w:val="1263747401"/>'
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{heading.xml()}{''.join(line.xml() for line in lines)}{last.xml()}</w:sdtContent></w:sdt>"
    )


def _line(entry: Entry, book: Book, start: str, style: str = "") -> Para:
    style = style or f"TOC{entry.level}"
    between = tab() if NUMBER.fullmatch(entry.number) else run(" ")
    words = run(entry.number) + (between if entry.number else "") + runs(entry.title, book, LINKED)
    anchor = book.anchors.get(entry.target)
    if anchor is None:
        return Para(style, start + words)
    page = field(f"PAGEREF {anchor.name} \\h", run(str(book.pages.get(entry.target, ""))))
    return Para(style, f'{start}<w:hyperlink w:anchor="{anchor.name}" w:history="1">{words}{tab()}{page}</w:hyperlink>')
