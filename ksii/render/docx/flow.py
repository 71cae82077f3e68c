"""The body as a sequence of sections: what stands before page 1, then portrait and landscape pages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from ksii.render.docx import summary
from ksii.render.docx.blocks import Piece
from ksii.render.docx.look import Look
from ksii.render.docx.oxml import Para

SHORT = 1000
"""So many characters may lie on a landscape page before or after its table, rather than alone on a page of their own."""
ROMAN, FROM_ONE = '<w:pgNumType w:fmt="lowerRoman"/>', '<w:pgNumType w:fmt="decimal" w:start="1"/>'
TAG = re.compile("<[^>]+>")


def body(pieces: Iterable[Piece], look: Look, references: str, *, cover: bool) -> str:
    """Return the content of w:body.

    `references` are the headers and footers of the first section, which later ones inherit; a `cover` has its own.
    """
    runs = [(kind, [piece for _, _, piece in group]) for kind, group in groupby(_placed(pieces), key=_kind)]
    last = len(runs) - 1
    written = []
    for place, ((front, landscape, columns), group) in enumerate(runs or [((False, False, 1), [])]):
        numbers = ROMAN if front else FROM_ONE if group and group[0].main else ""
        section = section_properties(
            look, (references, cover) if place == 0 else ("", False), numbers, landscape=landscape, columns=columns
        )
        written += _closed(group, section) if place < last else [*(_xml(piece) for piece in group), section]
    return "".join(written)


def _placed(pieces: Iterable[Piece]) -> Iterator[tuple[bool, bool, Piece]]:
    """Yield every piece with whether it stands before page 1, and whether on a turned page."""
    given = list(pieces)
    front = any(piece.main for piece in given)
    for piece in _turned(given):
        front = front and not piece.main
        yield front, piece.landscape, piece


def _kind(placed: tuple[bool, bool, Piece]) -> tuple[bool, bool, int]:
    return *placed[:2], placed[2].columns


def _xml(piece: Piece) -> str:
    return piece.part.xml() if isinstance(piece.part, Para) else piece.part


def _closed(group: list[Piece], section: str) -> list[str]:
    last = group[-1].part
    if isinstance(last, Para):
        return [*(_xml(piece) for piece in group[:-1]), last.xml(section)]
    return [*(_xml(piece) for piece in group), Para("TableEnd", "").xml(section)]


def _turned(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces, with headings and short texts beside a landscape table turned onto its page."""
    for chapter in _chapters(pieces):
        if any(piece.landscape for piece in chapter):
            yield from _turned_chapter(chapter)
        else:
            yield from chapter


def _chapters(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    chapter: list[Piece] = []
    for piece in pieces:
        if piece.new_page and chapter:
            yield chapter
            chapter = []
        chapter.append(piece)
    if chapter:
        yield chapter


def _turned_chapter(chapter: list[Piece]) -> Iterator[Piece]:
    for landscape, group in groupby(chapter, key=lambda piece: piece.landscape):
        run = list(group)
        if landscape or sum(_length(piece) for piece in run) > SHORT:
            yield from _with_openers(run, chapter)
        else:
            yield from (replace(piece, landscape=True) for piece in run)


def _length(piece: Piece) -> int:
    """Return about how many characters a piece takes; a table or picture takes more than there is room for."""
    return len(TAG.sub("", piece.part.content)) if isinstance(piece.part, Para) and "<w:drawing>" not in piece.part.content else SHORT + 1


def _with_openers(run: list[Piece], chapter: list[Piece]) -> Iterator[Piece]:
    """Yield a run of pieces; headings at its end go with what follows them, if anything does."""
    kept = len(run)
    while run[-1] is not chapter[-1] and kept and run[kept - 1].opens:
        kept -= 1
    yield from run[:kept]
    yield from (replace(piece, landscape=True) for piece in run[kept:])


def section_properties(look: Look, around: tuple[str, bool], numbers: str = "", *, landscape: bool, columns: int = 1) -> str:
    """Return the page of a section.

    `around` are its headers and footers and whether its first page is a title page; `numbers` says how pages are counted. What has
    several columns goes on where the section before it ends.
    """
    references, cover = around
    (width, height), margins = look.page_size(landscape=landscape), look.margins(landscape=landscape)
    turned = ' w:orient="landscape"' if landscape else ""
    title_page = "<w:titlePg/>" if cover else ""
    size = f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
    begins = "continuous" if columns > 1 else "nextPage"
    cols = summary.columns(columns)
    return f'<w:sectPr>{references}<w:type w:val="{begins}"/>{size}<w:pgMar {margins}/>{numbers}{cols}{title_page}</w:sectPr>'
