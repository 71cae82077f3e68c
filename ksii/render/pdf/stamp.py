"""What a signed field shows: a page of its size, with the packaged fonts, to be drawn into the field."""

from collections.abc import Sequence

from ksii.render import theme
from ksii.render.pdf.libraries import prepare
from ksii.render.pdf.watch import strict
from ksii.render.templates import fill


def stamp(lines: Sequence[str], lang: str) -> bytes:
    """Return a PDF of one page with lines of words, the first of them strong; four lines have room."""
    layout = prepare()
    page = fill("html/stamp.html", theme=theme.load(), lines=list(lines), lang=lang)
    with strict():
        return bytes(layout.drawn(page))
