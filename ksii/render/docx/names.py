"""Names that Word needs and that must not change between versions of a document: they are made from block ids alone."""

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

from ksii.document.nodes import Callout, Signatures, Table
from ksii.render.docx.oxml import Anchor

LONGEST = 40
"""Word cuts longer bookmark names."""
STAMP = 8
HIGHEST = 0x7FFFFFFF


def bookmark_name(block: str) -> str:
    """Return the bookmark name of a block: its id in letters that Word allows, and a stamp that keeps similar ids apart."""
    readable = re.sub("[^A-Za-z0-9]+", "_", block).strip("_")
    if not readable[:1].isalpha():
        readable = f"b_{readable}"
    return f"{readable[: LONGEST - STAMP - 1].rstrip('_')}_{sha256(block.encode()).hexdigest()[:STAMP]}"


def paragraphs(callout: Callout) -> list[str]:
    """Return the names of the paragraphs of a notice; without a title the first one stands for the notice."""
    numbered = (f"{callout.id} paragraph {place}" for place in range(1, len(callout.children) + 1))
    return [name if callout.title or place else callout.id for place, name in enumerate(numbered)]


def signatories(signatures: Signatures) -> list[str]:
    """Return the names of the places for signatures; the first one stands for all of them."""
    return [f"{signatures.id} {field.name}" if place else signatures.id for place, field in enumerate(signatures.printed)]


def rows(table: Table) -> list[str]:
    """Return the names of the rows of a table: their ids; rows without one are counted within their kind."""
    return list(_rows(table))


def _rows(table: Table) -> Iterator[str]:
    count: Counter[str] = Counter()
    for row in table.rows:
        count[row.kind] += not row.id
        yield row.id or f"{table.id} {row.kind} {count[row.kind]}"


def head(table: Table) -> str:
    """Return the name of the row of column heads."""
    return f"{table.id} head"


def notes(table: Table) -> list[str]:
    """Return the names of the notes below a table."""
    return [f"{table.id} note {place}" for place in range(1, len(table.notes) + 1)]


class Names:
    """Hands out anchors; bookmark numbers run through the document, paragraph ids never occur twice."""

    def __init__(self) -> None:
        self._taken: set[int] = set()
        self._number = 0

    def anchor(self, block: str) -> Anchor:
        """Return the anchor of a block."""
        self._number += 1
        return Anchor(self._number, bookmark_name(block), f"{self._free(block):08X}")

    def _free(self, block: str) -> int:
        attempt = 0
        while (value := _paragraph_number(f"{block} {attempt}")) in self._taken:
            attempt += 1
        self._taken.add(value)
        return value


def _paragraph_number(seed: str) -> int:
    return int.from_bytes(sha256(seed.encode()).digest()[:4]) % (HIGHEST - 1) + 1
