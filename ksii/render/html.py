"""A document as one self-contained page: no request leaves it, and only the script that it carries runs in it."""

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import get_args

from markupsafe import Markup

from ksii.document.nodes import Align, Block, Cell, Column, Contents, Cover, Document, Figure, Inline, Note, Paragraph, Row, Section, Table
from ksii.document.signatures import Signatures
from ksii.document.walk import blocks, plain, words
from ksii.document.within import notes
from ksii.render import theme
from ksii.render.charts import draw
from ksii.render.pieces import row_id
from ksii.render.square import square
from ksii.render.templates import fill, macros
from ksii.render.webfonts import faces

EN_DASH = "\N{EN DASH}"
RANGE = re.compile(f"([0-9]+{EN_DASH}[0-9]+)")
SCHEMES = ("https:", "http:", "mailto:", "tel:")
TALL = 40  # letters per percent of the page's width: about half a page of table
OPENING = 5  # so many blocks, all but the last of them paragraphs, go onto the landscape page that a section opens with
NODES = (*get_args(Block), *get_args(Inline))


class AddressError(ValueError):
    """A link leads elsewhere than to a web page, a mailbox or a telephone."""


def render(document: Document) -> bytes:
    """Return the page for screens, in UTF-8."""
    front, body = _parts(document, screen=True)
    return on_screen((document,), front, body, _width_rules(document)).encode()


def on_screen(documents: Sequence[Document], front: Markup, body: Markup, rules: str) -> str:
    """Return a page for screens that holds a document, or several side by side, with `rules` beside the common ones."""
    first, several = documents[0], len(documents) > 1
    languages = {document.lang for document in documents}
    script = fill("html/screen.js").strip()
    return _whole(
        first,
        "html/screen.css",
        rules,
        screen=True,
        front=front,
        body=body,
        shown=[sibling for sibling in first.siblings if sibling.lang in languages and several],
        current=first.parallel if several else first.stem,
        downloads=not several and {"pdf", "docx"} & set(first.formats),
        script=script,
        script_digest=digest(script),
        faces=Markup(faces(letters(documents))),  # noqa: S704  (made by ourselves)
    )


def letters(documents: Iterable[Document]) -> frozenset[str]:
    """Return the characters that are printed."""
    return frozenset(letter for document in documents for text in words(document) for letter in text if letter.isprintable())


def page(document: Document, stylesheet: str, *, screen: bool) -> str:
    """Return the bare page with a stylesheet of `templates/`, without what is needed to move about."""
    front, body = _parts(document, screen=screen)
    return _whole(document, stylesheet, _width_rules(document), screen=screen, front=front, body=body)


def _parts(document: Document, *, screen: bool) -> tuple[Markup, Markup]:
    """Return what stands before the text, and the text."""
    front = [block for block in document.blocks if isinstance(block, Cover | Contents)]
    body = [block for block in document.blocks if not isinstance(block, Cover | Contents)]
    return pen(screen)(front), pen(screen)(body)


def _whole(document: Document, stylesheet: str, rules: str, **context: object) -> str:
    style = (fill(stylesheet, theme=theme.load(), **context) + rules).strip()  # validators of the digest disagree on outer blanks
    return fill("html/page.html", document=document, style=style, digest=digest(style), **context)


def digest(style: str) -> str:
    """Return the SHA-256 of a style element's text as content security policies spell it."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")


@cache
def pen(screen: bool) -> Callable[[Iterable[Block | Inline]], Markup]:  # noqa: FBT001  (a cache takes no keywords)
    """Return what turns nodes into HTML: one macro per node type, looked up by the name of the type."""

    def render(nodes: Iterable[Block | Inline]) -> Markup:
        return Markup().join([known[type(node).__name__](node) for node in nodes])

    helpers = {
        "address": _address,
        "bodies": _bodies,
        "chart": _chart,
        "notes": _notes,
        "opening": _opening,
        "row_id": row_id,
        "spread": _spread,
        "square": _square,
        "tall": _tall,
        "unbroken": _unbroken,
        "width": _width,
    }
    known = macros("html/nodes.html", [node.__name__ for node in NODES], render=render, screen=screen, **helpers)
    return render


def _address(href: str) -> str:
    if not href.startswith(SCHEMES):
        raise AddressError(f"a link may not lead to {href!r}")
    return href


def _unbroken(title: str) -> Markup:
    """Return a title whose ranges of numbers, such as 2026 to 2027, each stay on one line."""
    parts = RANGE.split(title)
    return Markup().join(Markup('<span class="range">{}</span>').format(part) if RANGE.fullmatch(part) else part for part in parts)


def _chart(figure: Figure) -> Markup:
    return Markup(draw(figure, theme.load()))  # noqa: S704  (made by our own template)


def _square(places: Signatures) -> Markup:
    return square(places.code, places.alt)


def _notes(section: Section) -> list[Note]:
    return list(notes((section,)))


def _bodies(table: Table) -> list[list[Row]]:
    """Return the rows in groups: a row that heads others begins a group."""
    groups: list[list[Row]] = [[]]
    for row in table.rows:
        if row.kind == "group" and groups[-1]:
            groups.append([])
        groups[-1].append(row)
    return groups


def _spread(row: Row, columns: tuple[Column, ...]) -> Iterator[tuple[Cell, int, Align]]:
    """Yield every cell with the number of columns that it takes and its alignment; a first cell fills what is missing."""
    spare = len(columns) - len(row.cells)
    if spare < 0:
        raise ValueError(f"the row {row.id or row.origin!r} has more cells than its table has columns")
    for place, cell in enumerate(row.cells):
        column = columns[place + spare if place else 0]
        yield cell, 1 if place else 1 + spare, column.align


def _tall(row: Row, table: Table) -> bool:
    """Return whether a row is so tall that kept whole it would leave half a page empty before it."""
    shares = [column.width or 100 / len(table.columns) for column in table.columns]
    letters = [sum(len(plain(paragraph)) for paragraph in cell.paragraphs) for cell in row.cells]
    return len(row.cells) == len(shares) and any(count > TALL * share for count, share in zip(letters, shares, strict=True))


def _opening(section: Section) -> int:
    """Return how many blocks stand before the landscape block that a section opens with, or -1 where it doesn't.

    They go onto the landscape page with it: a heading alone on a portrait page would leave it empty.
    """
    for place, block in enumerate(section.children[:OPENING]):
        match block:
            case Table(landscape=True) | Figure(landscape=True):
                return place
            case Section():
                return place if _opening(block) >= 0 else -1
            case Paragraph():
                continue
            case _:
                return -1
    return -1


def _width(column: Column) -> str:
    return f"w-{round(column.width * 10)}"


def _width_rules(document: Document) -> Markup:
    """Return a rule per width in use: a policy without unsafe-inline allows no style attributes."""
    tables = (block for block in blocks(document) if isinstance(block, Table))
    widths = {_width(column): column.width for table in tables for column in table.columns if column.width}
    return Markup("").join(Markup(".{} {{ width: {:.1f}% }}\n").format(name, width) for name, width in sorted(widths.items()))
