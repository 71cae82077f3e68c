"""The one-page summary in Word: the same styles in smaller type, the cards in two columns below the title."""

from dataclasses import replace

from ksii.document.nodes import Document, Section
from ksii.render.docx.look import Look
from ksii.render.theme import Theme

COLUMNS = 2
GAP = 400
"""Between the columns, in twips."""
SCALES = {"heading1": 0.9, "heading2": 0.85, "lead": 0.9, "body": 0.8}
"""Sizes of type on a page on which everything has to find room, as parts of the usual ones."""


def look(document: Document, theme: Theme) -> Look:
    """Return the look of a document; a summary is set smaller, with both margins like the narrow one."""
    if not any(isinstance(block, Section) and block.role == "summary" for block in document.blocks):
        return Look(theme)
    small = {name: getattr(theme.sizes, name) * scale for name, scale in SCALES.items()}
    return Look(replace(theme, sizes=replace(theme.sizes, **small), page=replace(theme.page, left=theme.page.right)))


def columns(count: int) -> str:
    """Return the columns of a section of the text; nothing where there is one."""
    return f'<w:cols w:num="{count}" w:space="{GAP}"/>' if count > 1 else ""
