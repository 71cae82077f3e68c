"""Footnotes in the tags of a PDF: each is a Note with a name. It is read at the end of its page, where it is painted."""

import contextlib
from collections.abc import Iterator
from typing import Any

import pydyf
import weasyprint.pdf.tags


@contextlib.contextmanager
def footnotes() -> Iterator[None]:
    """Let the engine tag footnotes as what they are; it takes them for words like any others."""
    build = weasyprint.pdf.tags._build_box_tree  # noqa: SLF001  (it has no public hook)

    def with_notes(box: Any, *rest: Any) -> Iterator[Any]:  # noqa: ANN401
        for tag in build(box, *rest):
            if box.element is not None and box.element.get("class") == "footnote" and tag["S"] == "/Span":
                tag["S"], tag["ID"] = "/Note", pydyf.String(box.element.get("id"))
            yield tag

    weasyprint.pdf.tags._build_box_tree = with_notes  # noqa: SLF001
    try:
        yield
    finally:
        weasyprint.pdf.tags._build_box_tree = build  # noqa: SLF001
