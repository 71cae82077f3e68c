"""A value as it was written: its data, where it starts and ends, and the values inside it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

Scalar = str | int | Decimal | bool | None
Data = Scalar | tuple["Data", ...] | dict[str, "Data"]
"""What a YAML file can hold. Sequences are tuples, dates are strings, fractions are exact decimals."""


class Mark(Protocol):
    """A position in a text, counted from nought in code points."""

    @property
    def index(self) -> int:
        """Characters before it."""

    @property
    def line(self) -> int:
        """Lines before its own."""

    @property
    def column(self) -> int:
        """Characters before it on its line."""


@dataclass(slots=True)
class Node:
    """One value. A mapping has `pairs` (key → key node and value node), a sequence has `items`."""

    start: Mark
    end: Mark
    data: Data = None
    pairs: "dict[str, tuple[Node, Node]] | None" = None
    items: "list[Node] | None" = None
