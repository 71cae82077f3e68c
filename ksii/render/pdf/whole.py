"""A table that goes on over pages is told as one table: the engine tags one per page, each with the head again."""

import contextlib
from collections.abc import Iterator
from typing import Any

from ksii.render.pdf.tags import at, below, each, set_aside

PARTS = ("/Table", "/TBody", "/TR", "/TH", "/TD")  # from the outside to the inside

Pieces = dict[tuple[str, int], list[Any]]
"""The tags made from one element of the page, in the order of the pages."""


@contextlib.contextmanager
def pieces() -> Iterator[Pieces]:
    """Note which tags of tables the engine makes from the same element of the page."""
    found: Pieces = {}

    def note(element: Any, tag: Any) -> None:  # noqa: ANN401
        if tag["S"] in (*PARTS, "/THead"):
            found.setdefault((tag["S"], id(element)), []).append(tag)

    with each(note):
        yield found


def join(pdf: Any, found: Pieces) -> None:  # noqa: ANN401  (the engine carries no types)
    """Keep the head of the first page only, and put what stands on the later pages into the table of the first."""
    names: dict[str, Any] = {}
    for (kind, _), (first, *rest) in list(found.items()):
        if kind == "/THead":
            for again in rest:
                _drop_head(pdf, first, again, names)
    for part in PARTS:
        for (kind, _), (first, *rest) in found.items():
            if kind == part:
                for later in filter(None, rest):  # what stood in a repeated head is empty by now
                    _move(pdf, later, first, names)
    for tag in (tag for (kind, _), tags in found.items() if kind == "/TD" for tag in tags if tag):
        tag["A"]["Headers"][:] = [names.get(name.string, name) for name in tag["A"].get("Headers", ())]


def _drop_head(pdf: Any, first: Any, again: Any, names: dict[str, Any]) -> None:  # noqa: ANN401
    """Make a repeated head an artifact; its cells answer to the names of the first one's."""
    kept, repeated = ([pdf.objects[number] for number in below(pdf, head)] for head in (first, again))
    for name, other in zip(_names(repeated), _names(kept), strict=True):
        names[name.string] = other
    _leave(pdf, again)
    for tag in (*repeated, again):
        set_aside(pdf, tag)


def _names(tags: list[Any]) -> list[Any]:
    return [tag["ID"] for tag in tags if "ID" in tag]


def _move(pdf: Any, later: Any, first: Any, names: dict[str, Any]) -> None:  # noqa: ANN401
    if "ID" in later:
        names[later["ID"].string] = first["ID"]
    for kid in later["K"]:
        at(pdf, kid)["P"] = first.reference
        first["K"].append(kid)
    _leave(pdf, later)
    later.clear()


def _leave(pdf: Any, tag: Any) -> None:  # noqa: ANN401
    """Take a tag out of its parent, and the parent out of its own where nothing is left in it."""
    parent = at(pdf, tag["P"])
    parent["K"].remove(tag.reference)
    if not parent["K"]:
        _leave(pdf, parent)
        parent.clear()
