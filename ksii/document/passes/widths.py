"""Column widths from the words in the cells: fixed tables lay out several times faster than automatic ones.

A row is as high as its highest cell. So every column first gets the room of its longest word, within reason, and what
is left is given away bit by bit, each time to the column that makes the most rows high.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from ksii.document.nodes import Block, Document, Section, Table
from ksii.document.walk import plain

PORTRAIT, LANDSCAPE = 92, 144
"""About how many characters of table text fit into a line of each page."""
PADDING = 2
LONGEST_WORD = 15
"""Longer words may be broken: one of them must not starve the other columns."""
STEP = 2
HALF_WORD = 4

Lines = list[list[int]]
"""The lengths of a cell's paragraphs, per cell of a row."""


def set_widths(document: Document) -> Document:
    """Return the document with the widths of all columns filled in, in percent."""
    return replace(document, blocks=tuple(_block(block) for block in document.blocks))


def _block(block: Block) -> Block:
    if isinstance(block, Section):
        return replace(block, children=tuple(_block(child) for child in block.children))
    if isinstance(block, Table) and block.columns:
        shares = widths(block)
        return replace(block, columns=tuple(replace(column, width=share) for column, share in zip(block.columns, shares, strict=True)))
    return block


def widths(table: Table) -> list[float]:
    """Return the width of each column in percent of the table's width; they add up to 100."""
    room = LANDSCAPE if table.landscape else PORTRAIT
    texts = _texts(table)
    sizes = [min(_longest(words), LONGEST_WORD) + PADDING for words in zip(*texts, strict=True)]
    rows = [[[len(part) for part in cell] for cell in row] for row in texts]
    for _ in range(max(0, room - sum(sizes)) // STEP):
        sizes[_hindering(rows, sizes)] += STEP
    return _percent(sizes)


def _texts(table: Table) -> list[list[list[str]]]:
    """Return the paragraphs of every cell of every full row, the heads first."""
    heads = [[plain(column.title)] for column in table.columns]
    full = [row for row in table.rows if len(row.cells) == len(table.columns)]
    return [heads, *([[plain(part) for part in cell.paragraphs] for cell in row.cells] for row in full)]


def _hindering(rows: Sequence[Lines], sizes: Sequence[int]) -> int:
    """Return the column that stands out most above the others, over all rows."""
    excess = [0.0] * len(sizes)
    for row in rows:
        heights = [sum(_lines(length, size - PADDING) for length in cell) for cell, size in zip(row, sizes, strict=True)]
        first, second = sorted(range(len(heights)), key=heights.__getitem__, reverse=True)[:2] if len(heights) > 1 else (0, 0)
        excess[first] += heights[first] - heights[second] + heights[first] / 10
    return max(range(len(sizes)), key=excess.__getitem__)


def _lines(length: int, size: int) -> int:
    """Return about how many lines a text takes; a line that is full loses half a word at its end."""
    return 1 if length <= size else ceil(length / max(size - HALF_WORD, 1))


def _percent(sizes: Sequence[int]) -> list[float]:
    whole = sum(sizes)
    shares = [round(size * 100 / whole, 2) for size in sizes]
    shares[-1] = round(100 - sum(shares[:-1]), 2)
    return shares


def _longest(cells: Sequence[Sequence[str]]) -> int:
    words = (word for cell in cells for part in cell for word in part.replace("-", "- ").replace("/", "/ ").split())
    return max(map(len, words), default=1)
