"""One Word style, and the properties that styles are made of (in a style they follow each other in the order of this file)."""

from dataclasses import dataclass
from typing import Literal

from ksii.render.docx.look import colour
from ksii.render.docx.oxml import escape

KEEP_NEXT = "<w:keepNext/>"
KEEP = "<w:keepNext/><w:keepLines/>"
NEW_PAGE = "<w:pageBreakBefore/>"
SAME_PAGE = '<w:pageBreakBefore w:val="0"/>'
NO_NUMBER = '<w:numPr><w:numId w:val="0"/></w:numPr>'
WHOLE_WORDS = "<w:suppressAutoHyphens/>"

BOLD = "<w:b/><w:bCs/>"
WIDE = '<w:spacing w:val="60"/>'
RAISED = '<w:vertAlign w:val="superscript"/>'
UNDERLINED = '<w:u w:val="single"/>'

BUILT_IN = frozenset({"Body Text", "Hyperlink", "List Number", "Strong", "Subtitle", "TOC Heading", "Title"})
"""Names that Word knows, beside all in lower case; it shows them in the reader's language."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its name in Word, its paragraph and run properties as XML in schema order, its basis and what follows it."""

    name: str
    paragraph: str = ""
    run: str = ""
    based: str = "Normal"
    next: str = ""
    kind: Literal["paragraph", "character"] = "paragraph"
    offered: bool = True
    """Word shows it in its gallery."""

    @property
    def id(self) -> str:
        """The id by which the body names it: its name in one word."""
        special = {"toc": "TOC", "heading": "Heading"}
        return "".join(special.get(word, word[:1].upper() + word[1:]) for word in self.name.split())

    def xml(self) -> str:
        """Return the style as XML."""
        own = "" if self.name.islower() or self.name in BUILT_IN else ' w:customStyle="1"'
        after = f'<w:next w:val="{self.next}"/>' if self.next else ""
        offered = "<w:qFormat/>" if self.offered else ""
        paragraph = f"<w:pPr>{self.paragraph}</w:pPr>" if self.paragraph else ""
        run = f"<w:rPr>{self.run}</w:rPr>" if self.run else ""
        named = f'<w:style w:type="{self.kind}"{own} w:styleId="{self.id}"><w:name w:val="{escape(self.name)}"/>'
        return f'{named}<w:basedOn w:val="{self.based}"/>{after}{offered}{paragraph}{run}</w:style>'


def family(name: str) -> str:
    """Return a font family."""
    shown = escape(name)
    return f'<w:rFonts w:ascii="{shown}" w:hAnsi="{shown}" w:eastAsia="{shown}" w:cs="{shown}"/>'


def numbered(level: int) -> str:
    """Return the numbering of a heading style; levels begin with 0."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


def borders(**sides: tuple[int, str]) -> str:
    """Return paragraph borders; sides are widths in eighths of a point and colours, in the order top, left, bottom, right."""
    drawn = (_border(side, *line) for side, line in sides.items())
    return f"<w:pBdr>{''.join(drawn)}</w:pBdr>"


def _border(side: str, width: int, value: str) -> str:
    space = 8 if side == "left" else 4
    return f'<w:{side} w:val="single" w:sz="{width}" w:space="{space}" w:color="{colour(value)}"/>'


def shade(value: str) -> str:
    """Return the shading of a paragraph or cell."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(value)}"/>'


def tabs(left: int, right: int = 0) -> str:
    """Return a tab stop in twips, and one at the right edge with dots leading to it."""
    edge = f'<w:tab w:val="right" w:leader="dot" w:pos="{right}"/>' if right else ""
    return f'<w:tabs><w:tab w:val="left" w:pos="{left}"/>{edge}</w:tabs>'


def spacing(before: float = 0, after: float = 0, line: float = 0) -> str:
    """Return the space around a paragraph in points, and its line spacing (1 is single)."""
    lines = f' w:line="{round(line * 240)}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"{lines}/>'


def indent(left: int = 0, right: int = 0, hanging: int = 0, first: int = 0) -> str:
    """Return the indentation of a paragraph in twips."""
    start = f'w:hanging="{hanging}"' if hanging else f'w:firstLine="{first}"'
    return f'<w:ind w:left="{left}" w:right="{right}" {start}/>'


def align(side: Literal["left", "center", "right", "both"]) -> str:
    """Return the alignment of a paragraph."""
    return f'<w:jc w:val="{side}"/>'


def outline(level: int) -> str:
    """Return the place of a paragraph in the outline; levels begin with 0, 9 is none."""
    return f'<w:outlineLvl w:val="{level}"/>'


def ink(value: str) -> str:
    """Return a colour of type, given as `#rrggbb`."""
    return f'<w:color w:val="{colour(value)}"/>'


def size(half_points: int) -> str:
    """Return a size of type."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
