"""The title page."""

import re
from collections.abc import Iterator

from ksii.document.nodes import Cover
from ksii.render.docx.book import Book
from ksii.render.docx.oxml import Para, run, tab

RANGE = re.compile(r"(?<=[0-9])\N{EN DASH}(?=[0-9])")
WHOLE = "\N{WORD JOINER}\N{EN DASH}\N{WORD JOINER}"
"""A range of years in a title stays on one line."""


def cover(block: Cover, book: Book) -> Iterator[Para]:
    """Yield the paragraphs of the title page; from the details on they stand at its foot."""
    foot = _foot(book)
    for line in block.stamp:
        yield Para("CoverStamp", run(line))
    if block.kind:
        yield Para("CoverKind", run(block.kind))
    yield Para("Title", run(RANGE.sub(WHOLE, block.title)), book.anchors[block.id])
    if block.subtitle:
        yield Para("Subtitle", run(block.subtitle))
    for label, value in block.details:
        yield Para("CoverDetail", run(label) + tab() + run(value), extra=foot)
    if block.notice:
        yield Para("CoverNotice", run(block.notice), extra=foot)
    if block.place:
        yield Para("CoverPlace", run(block.place), extra=foot)
    yield Para("TableEnd", "")


def _foot(book: Book) -> str:
    """Return the frame at the bottom of the text, which one after the other share; LibreOffice doesn't take it from a style.

    A frame belongs to the paragraph after it, so an empty one must follow on the same page.
    """
    return (
        f'<w:framePr w:w="{book.look.width()}" w:wrap="notBeside" w:vAnchor="margin" w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>'
    )
