"""Styles of tables, pictures and what belongs to them."""

from collections.abc import Iterator

from ksii.render.docx.look import Look, colour
from ksii.render.docx.style import BOLD, KEEP, KEEP_NEXT, WHOLE_WORDS, Style, align, ink, shade, size, spacing

PADDING = {"top": 34, "left": 74, "bottom": 34, "right": 74}
CELL_MARGINS = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in PADDING.items())
BROAD, SMALLER = 6, 0.5
"""A table with more columns than these is set smaller, by so many points."""
GAP = '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>'
"""The space below a table: a table has none of its own."""


def cell_size(look: Look, *, broad: bool) -> int:
    """Return the half points in which cells are set."""
    return look.text(look.theme.sizes.table - SMALLER * broad)


def captions(look: Look) -> Iterator[Style]:
    """Yield the styles of captions, pictures and notes."""
    small = size(look.text(look.theme.sizes.small))
    yield Style("caption", KEEP + WHOLE_WORDS + spacing(9, 3), small, next="Normal")
    yield Style("Figure Caption", '<w:keepNext w:val="0"/>' + spacing(4, 12), based="Caption", next="BodyText")
    yield Style("Figure", KEEP_NEXT + spacing(12, 0), next="FigureCaption")
    yield Style("Table Note", spacing(4, 0), ink(look.colours.muted) + small)
    yield Style("Table Last Note", spacing(4, 12), based="TableNote", next="BodyText")
    yield Style("Table End", GAP, size(8), offered=False)


def cells(look: Look) -> Iterator[Style]:
    """Yield the styles of paragraphs in cells; in a table with many columns they are smaller."""
    yield from _cells("Table", size(cell_size(look, broad=False)))
    yield from _cells("Broad Table", size(cell_size(look, broad=True)))
    yield Style("Profile Term", run=BOLD, based="TableText")
    yield Style("Profile Text", based="TableText")


def _cells(kind: str, shown: str) -> Iterator[Style]:
    text, head, total = (kind.replace(" ", "") + part for part in ("Text", "Head", "Total"))
    centre, right = align("center"), align("right")
    yield Style(f"{kind} Text", spacing() + align("left"), shown)
    yield Style(f"{kind} Text Centre", centre, based=text)
    yield Style(f"{kind} Text Right", right, based=text)
    yield Style(f"{kind} Head", KEEP_NEXT + WHOLE_WORDS, BOLD, based=text)
    yield Style(f"{kind} Head Centre", centre, based=head)
    yield Style(f"{kind} Head Right", right, based=head)
    yield Style(f"{kind} Total", run=BOLD, based=text)
    yield Style(f"{kind} Total Centre", centre, based=total)
    yield Style(f"{kind} Total Right", right, based=total)
    yield Style(f"{kind} Group", KEEP, BOLD, based=text)


def grids(look: Look) -> str:
    """Return the two kinds of table: a register with a head, and a profile of terms and values."""
    colours = look.colours
    rules = _lines(colours.accent, 8, "top") + _lines(colours.rule, 4, "bottom", "insideH")
    common = f"<w:tblPr><w:tblBorders>{rules}</w:tblBorders><w:tblCellMar>{CELL_MARGINS}</w:tblCellMar></w:tblPr>"
    edges = f"<w:tcBorders>{_lines(colours.accent, 8, 'top', 'bottom')}</w:tcBorders>"
    head = _part("firstRow", f'{edges}{shade(colours.soft)}<w:vAlign w:val="bottom"/>')
    return _grid("Register", common + head) + _grid("Profile", common + _part("firstCol", shade(colours.soft)))


def _lines(value: str, width: int, *sides: str) -> str:
    return "".join(f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="{colour(value)}"/>' for side in sides)


def _part(name: str, cell: str) -> str:
    return f'<w:tblStylePr w:type="{name}"><w:tcPr>{cell}</w:tcPr></w:tblStylePr>'


def _grid(name: str, content: str) -> str:
    named = f'<w:style w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name} Table"/>'
    return f'{named}<w:basedOn w:val="TableNormal"/><w:qFormat/>{content}</w:style>'
