"""Styles of the title page."""

from collections.abc import Iterator

from ksii.render.docx.look import Look
from ksii.render.docx.style import BOLD, WHOLE_WORDS, Style, align, borders, family, indent, ink, shade, size, spacing, tabs

LABEL_WIDTH = 3400
STAMP_SHARE = 0.48
"""Where the approval stamp begins, as a share of the text's width."""


def cover(look: Look) -> Iterator[Style]:
    """Yield the styles of the title page from top to bottom."""
    sizes, colours = look.theme.sizes, look.colours
    kind = borders(top=(20, colours.accent)) + WHOLE_WORDS + spacing(110, 12)
    yield Style("Cover Stamp", WHOLE_WORDS + spacing() + indent(round(look.width() * STAMP_SHARE)))
    yield Style("Cover Kind", kind, family(look.theme.word.head) + BOLD + ink(colours.accent) + size(look.head(sizes.lead)))
    yield Style("Title", WHOLE_WORDS + spacing(0, 14), family(look.theme.word.head) + BOLD + size(look.head(sizes.title)))
    yield Style("Subtitle", WHOLE_WORDS + spacing(), family(look.theme.word.head) + ink(colours.muted) + size(look.head(sizes.heading2)))
    yield Style("Cover Detail", tabs(LABEL_WIDTH) + WHOLE_WORDS + spacing(0, 3) + indent(LABEL_WIDTH, hanging=LABEL_WIDTH))
    notice = ink(colours.signal) + size(look.text(sizes.small))
    yield Style("Cover Notice", shade(colours.signal_soft) + WHOLE_WORDS + spacing(14, 0), notice)
    yield Style("Cover Place", WHOLE_WORDS + spacing(24, 0) + align("center"), ink(colours.muted))
