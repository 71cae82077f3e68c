"""Whole-document work, in order: anchors, numbers, notes, references, contents, column widths. Each pass is `Document → Document`."""

from collections.abc import Callable

from ksii.document.nodes import Document
from ksii.document.passes.anchors import name_apart
from ksii.document.passes.contents import fill_contents
from ksii.document.passes.notes import number_notes
from ksii.document.passes.numbers import number
from ksii.document.passes.references import resolve
from ksii.document.passes.widths import set_widths

PASSES: tuple[Callable[[Document], Document], ...] = (name_apart, number, number_notes, resolve, fill_contents, set_widths)


def finish(document: Document) -> Document:
    """Run all passes."""
    for step in PASSES:
        document = step(document)
    return document
