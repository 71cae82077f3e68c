"""What stands around the text: the draft mark and the running title above it, the page number below."""

from ksii.document.nodes import Words
from ksii.render.docx.fields import field
from ksii.render.docx.oxml import NAMESPACES, XML, Para, run


def header(words: Words) -> str:
    """Return the header of every page but the title page."""
    title = Para("Header", run(words.running_title))
    return f"{XML}<w:hdr {NAMESPACES}>{_draft(words)}{title.xml()}</w:hdr>"


def first_header(words: Words) -> str:
    """Return the header of the title page."""
    return f"{XML}<w:hdr {NAMESPACES}>{_draft(words) or Para('TableEnd', '').xml()}</w:hdr>"


def footer() -> str:
    """Return the footer of every page but the title page."""
    return f"{XML}<w:ftr {NAMESPACES}>{Para('Footer', field('PAGE', run('1'))).xml()}</w:ftr>"


def first_footer() -> str:
    """Return the footer of the title page: nothing."""
    return f"{XML}<w:ftr {NAMESPACES}>{Para('TableEnd', '').xml()}</w:ftr>"


def _draft(words: Words) -> str:
    return Para("DraftMark", run(words.draft)).xml() if words.draft else ""
