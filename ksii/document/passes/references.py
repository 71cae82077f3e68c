"""Cross references get the number or title of what they point to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ksii.document.nodes import Block, Document, Figure, Inline, Ref, Section, Table
from ksii.document.rewrite import block as rewritten
from ksii.document.walk import plain


@dataclass(frozen=True, slots=True)
class Known:
    """How a block is called in a reference."""

    number: str
    title: str


NOWHERE = Known("?", "?")
"""What a reference prints that leads to something the document does not hold."""


def targets(document: Document) -> dict[str, Known]:
    """Return every block that can be referred to; one without a number of its own goes by that of its section."""
    return dict(_found(document.blocks, Known("", "")))


def _found(blocks: Iterable[Block], above: Known) -> Iterator[tuple[str, Known]]:
    for block in blocks:
        known = above
        if isinstance(block, Section):
            known = Known(block.number or block.label, plain(block.title))
            yield from _found(block.children, known)
        elif isinstance(block, Table | Figure):
            known = Known(block.number, plain(block.caption))
        yield block.id, known


def resolve(document: Document) -> Document:
    """Return the document with the text of its references filled in; one that leads nowhere says so."""
    known = targets(document)

    def change(inline: Inline) -> Inline:
        if not isinstance(inline, Ref) or inline.text:
            return inline
        target = known.get(inline.target, NOWHERE)
        return replace(inline, text=target.title if inline.style == "title" else target.number)

    return replace(document, blocks=tuple(rewritten(block, change) for block in document.blocks))
