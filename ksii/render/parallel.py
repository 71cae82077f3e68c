"""All languages of an edition on one page, side by side, paragraph by paragraph."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ksii.document.nodes import Document
from ksii.render.html import on_screen, pen
from ksii.render.pieces import Piece, pieces
from ksii.render.templates import fill


@dataclass(frozen=True, slots=True)
class Pair:
    """The pieces of one id, in the order of the languages; None where a language has none."""

    id: str
    kind: str
    cells: tuple[Piece | None, ...]


def render(documents: Sequence[Document]) -> bytes:
    """Return the page in UTF-8; its bar and its title speak the first language."""
    first = documents[0]
    titled = replace(first, title=f"{first.title} \N{EN DASH} {first.words.screen.parallel}")
    body = fill("html/parallel.html", documents=documents, groups=groups(pairs(documents)), render=pen(screen=True))
    rules = fill("html/parallel.css", documents=documents, names={it.lang: it.name for it in first.siblings})
    return on_screen((titled, *documents[1:]), Markup(), body, rules).encode()


def pairs(documents: Sequence[Document]) -> list[Pair]:
    """Return what belongs together, in the order of the first language; what it lacks stands where the others have it."""
    columns = [{piece.id: piece for piece in pieces(document)} for document in documents]
    rows = ((name, tuple(column.get(name) for column in columns)) for name in merged(columns))
    return [Pair(name, next(cell.kind for cell in cells if cell), cells) for name, cells in rows]


def merged(columns: Iterable[Iterable[str]]) -> list[str]:
    """Return the ids of all columns once: those of the first in its order, each new one behind what it follows in its own."""
    after: dict[str, list[str]] = {}
    known: set[str] = set()
    for column in columns:
        before = ""
        for name in column:
            if name not in known:
                followers = after.setdefault(before, [])
                followers.insert(0, name)
                known.add(name)
            before = name
    order, waiting = [], list(reversed(after.get("", [])))
    while waiting:
        name = waiting.pop()
        order.append(name)
        waiting.extend(reversed(after.get(name, [])))
    return order


def groups(rows: Iterable[Pair]) -> list[list[Pair]]:
    """Return rows in groups, each headed by a title but perhaps the first."""
    made: list[list[Pair]] = []
    for row in rows:
        if row.kind == "title" or not made:
            made.append([])
        made[-1].append(row)
    return made
