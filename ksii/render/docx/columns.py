"""Column widths of tables in twips.

The shares that the document brings trust in hyphens. Here every column is at least as wide as its longest word: whether
a word gets a hyphen depends on the dictionaries of the reader, and without one it is cut anywhere.
"""

import math
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ksii.document.nodes import Cell, Definitions, Inlines, Table
from ksii.document.passes.widths import room
from ksii.document.passes.widths import widths as shares
from ksii.document.walk import plain
from ksii.render.docx.look import Look
from ksii.render.docx.styles_tables import BROAD, PADDING, cell_size

TERM_SHARE = 0.24
"""The share of the width that terms have in a table of definitions, if their words fit into it."""
NARROW = frozenset("іїІilIjfrt.,:;!()[]'’")
WIDE = frozenset("жмфшщыюmw—…ЖМФШЩЫЮMW@№%")
LETTERS = {"narrow": 0.36, "usual": 0.52, "wide": 0.76, "capital": 0.74, "wide capital": 0.94}
"""The width of kinds of letters as shares of the size of type; a little more than those of a serif for newspapers."""
BOLD = 1.1
TWIPS_PER_HALF_POINT = 10
LONGEST = 24
"""Letters of a word that may claim room: longer ones are addresses."""
BREAKS = re.compile(r"(?<=-)|[ \t\n]")


def column_widths(table: Table, look: Look) -> list[int]:
    """Return the widths of a table's columns; they add up to the width of the text."""
    width, given = look.width(landscape=table.landscape), [column.width for column in table.columns]
    if not all(given):
        return grid(given, width)
    letter, needed = width / room(table), needs(table, look)
    return fitted(grid(shares(table, least=[math.ceil(need / letter) for need in needed]), width), needed)


def term_widths(block: Definitions, look: Look) -> list[int]:
    """Return the widths of terms and of what is said of them."""
    longest = _longest([entry.term for entry in block.entries], BOLD)
    needed = [_with_edges(longest, look, broad=False), 0]
    return fitted(grid([TERM_SHARE, 1 - TERM_SHARE], look.width()), needed)


def _with_edges(share: float, look: Look, *, broad: bool) -> int:
    return round(share * cell_size(look, broad=broad) * TWIPS_PER_HALF_POINT) + PADDING["left"] + PADDING["right"]


def grid(shares: Sequence[float], width: int) -> list[int]:
    """Return column widths in twips that add up to the width; without shares, equal ones."""
    total = sum(shares)
    edges, passed = [0], 0.0
    for share in shares:
        passed += share / total if total else 1 / len(shares)
        edges.append(round(width * passed))
    return [right - left for left, right in pairwise(edges)]


def fitted(widths: Sequence[int], needed: Sequence[int]) -> list[int]:
    """Return widths of the same sum, in which columns with room to spare give what others need, as far as it goes."""
    lacks = [max(0, need - width) for width, need in zip(widths, needed, strict=True)]
    spares = [max(0, width - need) for width, need in zip(widths, needed, strict=True)]
    moved = min(sum(lacks), sum(spares))
    if not moved:
        return list(widths)
    changed = zip(widths, lacks, spares, strict=True)
    return grid([width + lack * moved / sum(lacks) - spare * moved / sum(spares) for width, lack, spare in changed], sum(widths))


def needs(table: Table, look: Look) -> list[int]:
    """Return the width that the longest word of every column takes, with the edges of its cell."""
    longest = [_longest([column.title], BOLD) for column in table.columns]
    for row in table.rows:
        if len(row.cells) == len(longest):
            longest = [max(known, _of_cell(cell)) for known, cell in zip(longest, row.cells, strict=True)]
    return [_with_edges(share, look, broad=len(table.columns) > BROAD) for share in longest]


def _of_cell(cell: Cell) -> float:
    return _longest(cell.paragraphs, BOLD if cell.header else 1)


def _longest(texts: Iterable[Inlines], weight: float) -> float:
    return max((measure(word) * weight for text in texts for word in BREAKS.split(plain(text))), default=0)


def measure(word: str) -> float:
    """Return about how wide a word is, as a multiple of the size of type."""
    return sum(LETTERS[_kind(letter)] for letter in word[:LONGEST])


def _kind(letter: str) -> str:
    if letter in NARROW:
        return "narrow"
    if letter in WIDE:
        return "wide capital" if letter.isupper() else "wide"
    return "capital" if letter.isupper() else "usual"
