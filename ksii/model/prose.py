"""The little language of prose: placeholders, bold, links and line breaks, read into pieces.

Nothing here is executed: a placeholder is a path of names and a filter, both from closed lists. Whatever does not
fit is kept as plain text and reported.
"""

import re
from dataclasses import dataclass
from functools import cache

FILTERS = ("date", "short", "month", "quarter", "dated", "full", "title", "number")

_TOKEN = re.compile(
    r"\{\{(?P<placeholder>.*?)\}\}"
    r"|\*\*(?P<strong>.+?)\*\*"
    r"|\[(?P<words>[^\]\n]+)\]\((?P<href>[^)\s]+)\)"
    r"|(?P<line>\n)",
    re.DOTALL,
)
_PLACEHOLDER = re.compile(r"^\s*(?P<path>[a-z_]+(?:\.[a-z0-9_-]+)+)\s*(?:\|\s*(?P<filter>[a-z]+)\s*)?$")
_SAFE_LINK = re.compile(r"^(https://|mailto:|tel:)")


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Bold:
    """Bold words, which may hold placeholders."""

    pieces: "tuple[Piece, ...]"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link to the outside."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line break."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A value or reference to be printed here; `source` is how it was written."""

    path: tuple[str, ...]
    filter: str
    source: str


@dataclass(frozen=True, slots=True)
class Malformed:
    """Something in double braces, or a link, that is not in the language; printed as it was written."""

    source: str


Piece = Words | Bold | Anchor | Line | Placeholder | Malformed


@cache
def parse(text: str) -> tuple[Piece, ...]:
    """Split a text into pieces. Every character of it is in exactly one piece."""
    pieces: list[Piece] = []
    end = 0
    for match in _TOKEN.finditer(text):
        if match.start() > end:
            pieces.append(Words(text[end : match.start()]))
        pieces.append(_piece(match))
        end = match.end()
    if end < len(text):
        pieces.append(Words(text[end:]))
    return tuple(pieces)


def placeholders(text: str) -> list[Placeholder | Malformed]:
    """Return the placeholders of a text in order, those inside bold words included."""
    found: list[Placeholder | Malformed] = []
    for piece in parse(text):
        if isinstance(piece, Bold):
            found.extend(inner for inner in piece.pieces if isinstance(inner, Placeholder | Malformed))
        elif isinstance(piece, Placeholder | Malformed):
            found.append(piece)
    return found


def _piece(match: "re.Match[str]") -> Piece:
    if match["placeholder"] is not None:
        return _placeholder(match[0], match["placeholder"])
    if match["strong"] is not None:
        return Bold(parse(match["strong"]))
    if match["href"] is not None:
        return Anchor(match["href"], match["words"]) if _SAFE_LINK.match(match["href"]) else Malformed(match[0])
    return Line()


def _placeholder(source: str, inside: str) -> Placeholder | Malformed:
    match = _PLACEHOLDER.match(inside)
    if match is None or (match["filter"] and match["filter"] not in FILTERS):
        return Malformed(source)
    return Placeholder(tuple(match["path"].split(".")), match["filter"] or "", source)
