"""Notes are numbered through the whole document, in the order of their calls."""

from dataclasses import replace

from ksii.document.nodes import Document, Inline, Note, Ref
from ksii.document.rewrite import block as rewritten


def number_notes(document: Document) -> Document:
    """Return the document with its notes numbered; one that is called again is printed once and referred to by its number."""
    numbers: dict[str, str] = {}

    def change(inline: Inline) -> Inline:
        if not isinstance(inline, Note):
            return inline
        if inline.id in numbers:
            return Ref(inline.id, numbers[inline.id])
        numbers[inline.id] = str(len(numbers) + 1)
        return replace(inline, number=numbers[inline.id], call=f"{inline.id}-call")

    return replace(document, blocks=tuple(rewritten(block, change) for block in document.blocks))
