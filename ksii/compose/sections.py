"""Sections and appendices: prose, sub-points, notices, tables of texts and views, nested under their headings."""

from collections.abc import Iterable
from dataclasses import replace

from ksii.compose.tables import cell
from ksii.compose.views import blocks
from ksii.compose.writer import Writer
from ksii.document.nodes import Block, Callout, Column, Item, List, Paragraph, Row, Section, Table, Text
from ksii.model import sections as model


def section(w: Writer, part: model.Section, role: str) -> Section:
    """Return a section or appendix with its subsections."""
    place = w.strategy.index.path(part)[0]
    mark = _mark(w) if role == "appendix" else ()
    children = tuple(_nested(w, part, list(part.body)))
    return Section(f"{role}-{part.id}", 1, w.text(part.title), children, role=role, mark=mark, origin=str(place))


def _mark(w: Writer) -> tuple[str, ...]:
    return (w.labels.phrase("appendix-to", title=w.plain(w.strategy.identity.title)),)


def _nested(w: Writer, part: model.Section, body: list[model.Block], level: int = 2) -> Iterable[Block]:
    """Yield blocks; what follows a heading of this level becomes a section below it."""
    place = 0
    while place < len(body):
        block = body[place]
        if isinstance(block, model.Heading) and block.level <= level:
            end = next((at for at in range(place + 1, len(body)) if _closes(body[at], level)), len(body))
            children = tuple(_nested(w, part, body[place + 1 : end], level + 1))
            yield Section(_name("heading", part, block.id), level, w.text(block.heading), children, origin=_origin(w, block))
            place = end
        else:
            yield from _block(w, part, block)
            place += 1


def _closes(block: model.Block, level: int) -> bool:
    return isinstance(block, model.Heading) and block.level <= level


def _block(w: Writer, part: model.Section, block: model.Block) -> tuple[Block, ...]:
    noting = replace(w, notes=part.notes)
    match block:
        case model.Prose():
            return (Paragraph(_name("p", part, block.id), noting.text(block.text), origin=_origin(w, block)),)
        case model.Points():
            return (_points(noting, part, block),)
        case model.Note():
            title = (Text(w.labels.get("notes", block.tone)),)
            return (Callout(_name("note", part, block.id), block.tone, title, (noting.text(block.note),), _origin(w, block)),)
        case model.Grid():
            return (_grid(w, block),)
        case model.View():
            return blocks(w, block)
        case model.Heading():
            return (Section(_name("heading", part, block.id), block.level, w.text(block.heading), (), origin=_origin(w, block)),)


def _points(w: Writer, part: model.Section, block: model.Points) -> List:
    name = _name("list", part, block.id)
    items = tuple(
        Item(f"{name}-{point.id}", f"{place})", w.text(point.text), _origin(w, point)) for place, point in enumerate(block.points, 1)
    )
    return List(name, items, _origin(w, block))


def _grid(w: Writer, block: model.Grid) -> Table:
    columns = tuple(Column(w.text(column)) for column in block.columns)
    rows = tuple(
        Row(tuple(cell(w.text(words), header=place == 0) for place, words in enumerate(line.cells)), id=f"{block.id}-{line.id}")
        for line in block.rows
    )
    return Table(f"table-{block.id}", w.text(block.title), columns, rows, landscape=block.landscape, origin=_origin(w, block))


def _name(prefix: str, part: model.Section, name: str) -> str:
    return f"{prefix}-{part.id}-{name}"


def _origin(w: Writer, block: model.Block | model.Point) -> str:
    return "/".join(str(step) for step in w.strategy.index.path(block))
