"""Styles of running text: headings, paragraphs, sub-points, contents, running heads, words."""

from collections.abc import Iterator, Sequence

from ksii.render.docx.look import INDENT, LABEL, Look
from ksii.render.docx.style import (
    BOLD,
    KEEP,
    KEEP_NEXT,
    NEW_PAGE,
    NO_NUMBER,
    RAISED,
    SAME_PAGE,
    UNDERLINED,
    WHOLE_WORDS,
    WIDE,
    Style,
    align,
    borders,
    family,
    indent,
    ink,
    numbered,
    outline,
    shade,
    size,
    spacing,
    tabs,
)

ABBREVIATION = 3 * INDENT
HANGING = INDENT // 3
CONTENTS = ((0, 397, 6), (397, 567, 0), (964, 737, 0), (1701, 907, 0))
"""Of each level of the contents: where the number stands and how wide it is, in twips, and the space before in points."""


def headings(look: Look, counted: Sequence[str]) -> Iterator[Style]:
    """Yield the styles of headings; `counted` are the label forms of the levels that Word counts."""
    sizes = look.theme.sizes
    levels = ((sizes.heading1, 20, 10), (sizes.heading2, 14, 5), (sizes.heading3, 10, 4), (sizes.heading4, 8, 3))
    for level, (points, before, after) in enumerate(levels):
        line = "" if level else borders(top=(16, look.colours.accent))
        number = numbered(level) if counted[level] else ""
        place = f"{KEEP}{number}{line}{WHOLE_WORDS}{spacing(before, after)}{outline(level)}"
        yield Style(f"heading {level + 1}", place, family(look.theme.word.head) + BOLD + size(look.head(points)), next="BodyText")
    yield Style("Appendix Title", NO_NUMBER, based="Heading1", next="BodyText")
    yield Style("Appendix Heading", NEW_PAGE + NO_NUMBER, based="Heading1", next="BodyText")
    mark = f"{KEEP_NEXT}{NEW_PAGE}{WHOLE_WORDS}{spacing(0, 10)}{indent(look.width() // 2)}{align('right')}"
    yield Style("Appendix Mark", mark, next="AppendixTitle")


def paragraphs(look: Look, locale: str) -> Iterator[Style]:
    """Yield the styles of paragraphs, sub-points and explained terms."""
    sizes, colours = look.theme.sizes, look.colours
    side = align("left" if locale.startswith("kk") else "both")  # Word has no hyphens for Kazakh: lines would have holes
    lead = ink(colours.accent) + size(look.text(sizes.lead))
    hanging = tabs(ABBREVIATION) + spacing(0, 3) + indent(ABBREVIATION, hanging=ABBREVIATION)
    yield Style("Body Text", spacing(0, 5, 1.08) + indent(first=INDENT) + side)
    yield Style("Lead", spacing(0, 8, 1.08), lead, next="BodyText")
    yield Style("Note", spacing(2, 8), ink(colours.muted) + size(look.text(sizes.small)), next="BodyText")
    yield Style("List Number", spacing(0, 3, 1.08) + indent(INDENT + LABEL, hanging=LABEL))
    note = tabs(HANGING) + spacing(0, 2) + indent(HANGING, hanging=HANGING)
    yield Style("footnote text", note, size(look.text(sizes.small)), offered=False)
    yield Style("Definition", spacing(0, 2) + indent(HANGING, hanging=HANGING), size(look.text(sizes.small)))
    yield Style("Abbreviation", hanging)
    yield Style("Signatory", KEEP_NEXT + spacing(), next="SignatureLine")
    yield Style("Signature Line", borders(bottom=(4, colours.ink)) + spacing(24, 6))


def contents(look: Look) -> Iterator[Style]:
    """Yield the styles of the contents."""
    yield Style("TOC Heading", NEW_PAGE + NO_NUMBER + outline(9), based="Heading1", next="Normal")
    yield Style("Captions Heading", SAME_PAGE, based="TOCHeading", next="Normal")
    for level, (left, number, before) in enumerate(CONTENTS, 1):
        edge = left + number
        place = tabs(edge, look.width()) + WHOLE_WORDS + spacing(before, 2) + indent(edge, hanging=number)
        yield Style(f"toc {level}", place, BOLD if level == 1 else "", next="Normal", offered=False)
    place = tabs(INDENT, look.width()) + WHOLE_WORDS + spacing(line=0.95) + indent(INDENT, hanging=INDENT)
    yield Style("table of figures", place, size(look.text(look.theme.sizes.table)), next="Normal", offered=False)


def running(look: Look) -> Iterator[Style]:
    """Yield the styles of what stands above and below the text."""
    colours, small = look.colours, size(look.head(look.theme.sizes.small))
    line = borders(bottom=(4, colours.rule))
    yield Style("header", line + WHOLE_WORDS + spacing(), family(look.theme.word.head) + ink(colours.muted) + small, offered=False)
    yield Style("footer", spacing() + align("center"), family(look.theme.word.head) + ink(colours.muted) + small, offered=False)
    band = shade(colours.signal_soft) + spacing(0, 2) + align("center")
    yield Style("Draft Mark", band, family(look.theme.word.head) + BOLD + ink(colours.signal) + WIDE + small, offered=False)


def words(look: Look) -> Iterator[Style]:
    """Yield the styles of words."""
    based = "DefaultParagraphFont"
    label = ink(look.colours.accent) + size(look.head(look.theme.sizes.lead))
    yield Style("Appendix Label", run=label, based=based, kind="character", offered=False)
    yield Style("footnote reference", run=RAISED, based=based, kind="character", offered=False)
    yield Style("Strong", run=BOLD, based=based, kind="character")
    yield Style("Hyperlink", run=ink(look.colours.accent) + UNDERLINED, based=based, kind="character", offered=False)
    yield Style("Strong Hyperlink", run=BOLD, based="Hyperlink", kind="character", offered=False)
