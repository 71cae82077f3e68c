"""Names that Word needs and that must not change between versions of a document: they are made from block ids alone."""

import re
from hashlib import sha256

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
