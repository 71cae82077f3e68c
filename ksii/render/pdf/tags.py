"""What the layout engine leaves out of the tags that make a PDF readable by ear; filled in before the file is written.

It knows the engine's inner structures (dictionaries of pydyf, boxes of links), so the engine's version is pinned.
"""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import pydyf
import weasyprint.pdf.tags

PX = 0.75  # points in a CSS pixel
PRINT = 4  # annotation flag


def finish(document: Any, pdf: Any) -> None:  # noqa: ANN401  (the engine carries no types)
    """Complete the tags of a laid out document: scopes, running heads, links and the place of figures."""
    reached = set(below(pdf, at(pdf, pdf.catalog["StructTreeRoot"])))
    for element in _elements(pdf):
        if element.number not in reached:
            set_aside(pdf, element)
        elif element["S"] == "/TH":
            element["A"]["Scope"] = "/Column" if _in_head(pdf, element) else "/Row"
        elif element["S"] == "/Figure":
            element["A"]["BBox"] = _in_points(pdf, element)
    _name_links(document)


def _elements(pdf: Any) -> list[Any]:  # noqa: ANN401
    return [one for one in pdf.objects if isinstance(one, dict) and one.get("Type") == "/StructElem"]


@contextlib.contextmanager
def each(change: Callable[[Any, Any], None]) -> Iterator[None]:
    """Let `change` have every tag as the engine makes it, with the element of the page that it is made from."""
    build = weasyprint.pdf.tags._build_box_tree  # noqa: SLF001  (it has no public hook)

    def changing(box: Any, *rest: Any) -> Iterator[Any]:  # noqa: ANN401
        for tag in build(box, *rest):
            if box.element is not None:
                change(box.element, tag)
            yield tag

    weasyprint.pdf.tags._build_box_tree = changing  # noqa: SLF001
    try:
        yield
    finally:
        weasyprint.pdf.tags._build_box_tree = build  # noqa: SLF001


def languages() -> contextlib.AbstractContextManager[None]:
    """Let the engine keep the language of words that are in another one than the document."""

    def name(element: Any, tag: Any) -> None:  # noqa: ANN401
        if element.tag == "span" and (lang := element.get("lang")):
            tag["Lang"] = pydyf.String(lang)

    return each(name)


def at(pdf: Any, reference: bytes) -> Any:  # noqa: ANN401
    """Return the object that a reference leads to."""
    return pdf.objects[int(reference.split()[0])]


def below(pdf: Any, element: Any) -> Iterator[int]:  # noqa: ANN401
    """Yield the number of every element of the tree."""
    stack = [element]
    while stack:
        for kid in stack.pop().get("K", ()):
            if isinstance(kid, bytes):
                yield int(kid.split()[0])
                stack.append(at(pdf, kid))


def set_aside(pdf: Any, element: Any) -> None:  # noqa: ANN401
    """Turn what a tag marks, a running head or a page number or a repeated head of a table, into artifacts that are not read out."""
    root = at(pdf, pdf.catalog["StructTreeRoot"])
    page = pdf.page_references.index(element["Pg"])
    stream = at(pdf, at(pdf, element["Pg"])["Contents"]).stream
    slots = at(pdf, root["ParentTree"])["Nums"][2 * page + 1]
    for mark in (kid for kid in element["K"] if isinstance(kid, int)):
        place = next(n for n, part in enumerate(stream) if isinstance(part, dict) and part.get("MCID") == mark)
        stream[place - 1 : place + 1] = [b"/Artifact", b"<</Type /Pagination>>"]
        slots[mark] = "null"
    element.clear()


def _in_head(pdf: Any, cell: Any) -> bool:  # noqa: ANN401
    return bool(at(pdf, at(pdf, cell["P"])["P"])["S"] == "/THead")


def _in_points(pdf: Any, figure: Any) -> Any:  # noqa: ANN401
    """Return a figure's box as PDF wants it; the engine gives it in pixels from the top of the page."""
    height = at(pdf, figure["Pg"])["MediaBox"][3]
    box = figure["A"]["BBox"]
    left, top, right, bottom = (round(side * PX, 2) for side in box)
    box[:] = [left, round(height - bottom, 2), right, round(height - top, 2)]
    return box


def _name_links(document: Any) -> None:  # noqa: ANN401
    """Describe every link by its own words; print it like the rest of the page."""
    for page in document.pages:
        for _kind, _target, _rectangle, box in page.links:
            if box.link_annotation:  # none where the target is missing, which the engine complains of
                box.link_annotation["Contents"].string = " ".join("".join(box.element.itertext()).split())
                box.link_annotation["F"] = PRINT
