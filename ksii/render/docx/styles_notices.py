"""Styles of notices: a bar and a tinted ground.

Title and text have unlike borders, as Word draws one box around neighbours with the same ones.
"""

from collections.abc import Iterator

from ksii.render.docx.look import Look
from ksii.render.docx.style import BOLD, KEEP, WHOLE_WORDS, Style, borders, family, indent, ink, shade, size, spacing

BAR, EDGE = 24, 4
INSET = indent(284, 142)


def notices(look: Look) -> Iterator[Style]:
    """Yield the styles of titles and texts of notices."""
    colours = look.colours
    kinds = {
        "Info": (colours.accent, colours.soft),
        "Warning": (colours.signal, colours.signal_soft),
        "Example": (colours.muted, colours.soft),
        "Statement": (colours.accent, colours.paper),
    }
    for kind, (bar, ground) in kinds.items():
        title = borders(top=(EDGE, ground), left=(BAR, bar)) + shade(ground) + WHOLE_WORDS + spacing(10, 0) + INSET
        text = borders(left=(BAR, bar), bottom=(EDGE, ground)) + shade(ground) + spacing(0, 10) + INSET
        yield Style(
            f"{kind} Title",
            KEEP + title,
            family(look.theme.word.head) + BOLD + ink(bar) + size(look.head(look.theme.sizes.body)),
            next=f"{kind}Text",
        )
        yield Style(f"{kind} Text", f"<w:keepLines/>{text}")
