"""Signature fields: laid out, tagged and empty before anybody signs, since a field added later spoils the signatures before it.

A box of the page with `data-field` becomes a widget of the same size. The engine tags whatever widget a box carries; here the widget
is made as PDF/A-3 and PDF/UA-1 want it, without the fonts and defaults that the engine's own forms bring.
"""

import contextlib
from collections.abc import Iterator
from typing import Any

import pydyf
import weasyprint.pdf.tags

from ksii.render.pdf.tags import PRINT, PX, at

NAME, TITLE = "data-field", "data-title"
LOCKED = 128  # annotation flag: a field may be filled, not moved

Fields = list[Any]
"""The widgets that were made, in the order of the pages."""


@contextlib.contextmanager
def fields() -> Iterator[Fields]:
    """Make a signature field of every box that asks for one while the engine writes a file; yield the list that they come into."""
    build = weasyprint.pdf.tags._build_box_tree  # noqa: SLF001  (it has no public hook)
    made: Fields = []

    def with_fields(box: Any, parent: Any, pdf: Any, page: int, *rest: Any) -> Iterator[Any]:  # noqa: ANN401
        if box.element is not None and box.element.get(NAME) and not box.widget_annotation:
            box.widget_annotation = _widget(box, pdf, page)
            made.append(box.widget_annotation)
        yield from build(box, parent, pdf, page, *rest)

    weasyprint.pdf.tags._build_box_tree = with_fields  # noqa: SLF001
    try:
        yield made
    finally:
        weasyprint.pdf.tags._build_box_tree = build  # noqa: SLF001


def _widget(box: Any, pdf: Any, page: int) -> Any:  # noqa: ANN401  (the engine carries no types)
    sheet = at(pdf, pdf.page_references[page])
    height = sheet["MediaBox"][3]
    left, top = box.border_box_x() * PX, height - box.border_box_y() * PX
    wide, high = round(box.border_width() * PX, 2), round(box.border_height() * PX, 2)
    look = pydyf.Stream(
        extra={"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array([0, 0, wide, high]), "Resources": pydyf.Dictionary()}
    )
    pdf.add_object(look)
    widget = pydyf.Dictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Widget",
            "FT": "/Sig",
            "T": pydyf.String(box.element.get(NAME)),
            "TU": pydyf.String(box.element.get(TITLE)),
            "P": pdf.page_references[page],
            "Rect": pydyf.Array([round(left, 2), round(top - high, 2), round(left + wide, 2), round(top, 2)]),
            "AP": pydyf.Dictionary({"N": look.reference}),
        }
    )
    pdf.add_object(widget)
    sheet.setdefault("Annots", pydyf.Array()).append(widget.reference)
    return widget


def complete(pdf: Any, made: Fields) -> None:  # noqa: ANN401
    """Register the fields; let every form tag hold its widget directly: in a list of one, a later signature looks like a change of it."""
    if not made:
        return
    for widget in made:
        widget["F"] = PRINT | LOCKED  # the engine has its own flags for what it writes
    pdf.catalog["AcroForm"] = pydyf.Dictionary({"Fields": pydyf.Array([widget.reference for widget in made])})
    for tag in pdf.objects:
        if isinstance(tag, dict) and tag.get("S") == "/Form" and tag.get("Type") == "/StructElem":
            (tag["K"],) = tag["K"]
