"""Small pieces of WordprocessingML as text; everything that is given as words is escaped here."""

import re
from dataclasses import dataclass

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:w14="{W14}" mc:Ignorable="w14"'

SPECIAL = re.compile("([\t\n\N{SOFT HYPHEN}\N{NON-BREAKING HYPHEN}])")
ELEMENTS = {
    "\t": "<w:tab/>",
    "\n": "<w:br/>",
    "\N{SOFT HYPHEN}": "<w:softHyphen/>",
    "\N{NON-BREAKING HYPHEN}": "<w:noBreakHyphen/>",
}
"""Characters that Word has elements for; as characters it takes them from another font or loses them."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What makes a block a target: its bookmark (number and name) and its paragraph id."""

    number: int
    name: str
    para_id: str


def escape(text: str) -> str:
    """Return text fit for element content and for attribute values."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def run(text: str, look: str = "") -> str:
    """Return a run of words; `look` holds its run properties as XML."""
    if not text:
        return ""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{properties}{''.join(_piece(piece) for piece in SPECIAL.split(text) if piece)}</w:r>"


def _piece(piece: str) -> str:
    return ELEMENTS.get(piece) or f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


def tab() -> str:
    """Return a run that is a tabulator."""
    return "<w:r><w:tab/></w:r>"


def line_break() -> str:
    """Return a run that is a line break."""
    return "<w:r><w:br/></w:r>"


def bookmark(anchor: Anchor | None, content: str) -> str:
    """Return content inside a bookmark; without an anchor, the content as it is."""
    if anchor is None:
        return content
    return f'<w:bookmarkStart w:id="{anchor.number}" w:name="{anchor.name}"/>{content}<w:bookmarkEnd w:id="{anchor.number}"/>'


def paragraph_id(anchor: Anchor | None) -> str:
    """Return the attribute that names a paragraph or row across versions of the document, with a space before it."""
    return f' w14:paraId="{anchor.para_id}"' if anchor else ""


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph that isn't written yet, as a section break may have to go into it."""

    style: str
    content: str
    anchor: Anchor | None = None
    extra: str = ""
    """Further paragraph properties."""
    label: str = ""
    """Runs before the content that its bookmark leaves out."""

    def xml(self, section: str = "") -> str:
        """Return the paragraph; `section` are the properties of the section that ends with it."""
        properties = f'<w:pPr><w:pStyle w:val="{self.style}"/>{self.extra}{section}</w:pPr>'
        return f"<w:p{paragraph_id(self.anchor)}>{properties}{self.label}{bookmark(self.anchor, self.content)}</w:p>"
