"""Column widths from the words in the cells: fixed tables lay out several times faster than automatic ones.

A row is as high as its highest cell. So every column first gets the room of its longest word, within reason, and what
is left is given away bit by bit, each time to the column that lowers the rows most.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from ksii.document.nodes import Block, Document, Section, Table
from ksii.document.walk import plain

PORTRAIT, LANDSCAPE = 104, 162
"""About how many characters of table text fit into a line of each page."""
PADDING = 2
LONGEST_WORD, LONGEST_HEAD = 18, 16
"""Longer words may be broken: one of them must not starve the other columns. A broken word in a head is read on every page."""
BOLD = 1.15
"""Heads are bold: their letters are so much wider."""
HYPHENATED, HYPHENATED_WORD = frozenset({"en", "fr", "ru"}), 12
"""Languages with hyphenation patterns: only words too short to be divided need a whole line."""
SPACELESS = 1
"""A word has no narrow spaces in it, as a line has: it is about one letter wider than it counts."""
STEP = 2
HALF_WORD = 4
POWER = 8
"""A row counts as the power mean of its cells: nearly its highest one, yet the second highest is felt as well."""

Lines = list[list[int]]
"""The lengths of a cell's paragraphs, per cell of a row."""


def set_widths(document: Document) -> Document:
    """Return the document with the widths of all columns filled in, in percent."""
    longest = longest_word(document.lang)
    return replace(document, blocks=tuple(_block(block, longest) for block in document.blocks))


def longest_word(lang: str) -> int:
    """Return the number of letters up to which a word of a language is not broken in a cell."""
    return HYPHENATED_WORD if lang in HYPHENATED else LONGEST_WORD


def _block(block: Block, longest: int) -> Block:
    if isinstance(block, Section):
        return replace(block, children=tuple(_block(child, longest) for child in block.children))
    if isinstance(block, Table) and block.columns:
        shares = widths(block, longest)
        return replace(block, columns=tuple(replace(column, width=share) for column, share in zip(block.columns, shares, strict=True)))
    return block


def widths(table: Table, longest: int = LONGEST_WORD, least: Sequence[int] = ()) -> list[float]:
    """Return the width of each column in percent of the table's width; they add up to 100.

    Words over `longest` letters may be broken. `least` are the widths that the columns need at least, in letters and with
    the edges of their cells; without them they are counted.
    """
    texts = _texts(table)
    sizes = list(least) or [_least(column, longest) + PADDING for column in zip(*texts, strict=True)]
    rows = [[[len(part) for part in cell] for cell in row] for row in texts]
    return _percent(_given_away(rows, sizes, max(0, room(table) - sum(sizes)) // STEP))


def room(table: Table) -> int:
    """Return about how many letters go into a line that is as wide as a table."""
    return LANDSCAPE if table.landscape else PORTRAIT


def _least(column: Sequence[Sequence[str]], longest: int) -> int:
    """Return the least width of a column, given as its head and the cells below."""
    return max(min(math.ceil(_longest(column[:1]) * BOLD), LONGEST_HEAD), min(_longest(column[1:]) + SPACELESS, longest))


def _texts(table: Table) -> list[list[list[str]]]:
    """Return the paragraphs of every cell of every full row, the heads first."""
    heads = [[plain(column.title)] for column in table.columns]
    full = [row for row in table.rows if len(row.cells) == len(table.columns)]
    return [heads, *([[plain(part) for part in cell.paragraphs] for cell in row.cells] for row in full)]


def _given_away(rows: Sequence[Lines], least: Sequence[int], steps: int) -> list[int]:
    """Return the sizes of the columns after every step has gone to the column that lowers the rows most."""
    columns = [[row[place] for row in rows] for place in range(len(least))]
    sizes = list(least)
    now = [_powers(column, size) for column, size in zip(columns, sizes, strict=True)]
    then = [_powers(column, size + STEP) for column, size in zip(columns, sizes, strict=True)]
    for _ in range(steps):
        sums = [sum(powers) for powers in zip(*now, strict=True)]
        best = min(range(len(sizes)), key=lambda place: _height(sums, now[place], then[place]))
        sizes[best] += STEP
        now[best], then[best] = then[best], _powers(columns[best], sizes[best] + STEP)
    return sizes


def _height(sums: Sequence[float], now: Sequence[float], then: Sequence[float]) -> float:
    """Return how high all rows are together once one column is wider."""
    return sum(math.pow(whole - old + new, 1 / POWER) for whole, old, new in zip(sums, now, then, strict=True))


def _powers(column: Sequence[Sequence[int]], size: int) -> list[float]:
    """Return the heights of the cells of a column, for the power mean."""
    return [max(1.0, sum(_lines(length, size - PADDING) for length in cell)) ** POWER for cell in column]


def _lines(length: int, size: int) -> float:
    """Return about how many lines a text takes; a line that is full loses half a word at its end."""
    return 1.0 if length <= size else length / max(size - HALF_WORD, 1)


def _percent(sizes: Sequence[int]) -> list[float]:
    whole = sum(sizes)
    shares = [round(size * 100 / whole, 2) for size in sizes]
    shares[-1] = round(100 - sum(shares[:-1]), 2)
    return shares


def _longest(cells: Sequence[Sequence[str]]) -> int:
    words = (word for cell in cells for part in cell for word in part.replace("-", "- ").replace("/", "/ ").split())
    return max(map(len, words), default=1)
