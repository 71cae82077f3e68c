"""Page numbers: title page and contents are counted by themselves, in roman; the text begins at 1."""

from typing import Any

import pydyf

FRONT = ("cover", "front")
"""Names of the pages before the text, as in the stylesheet."""


def front(document: Any) -> int:  # noqa: ANN401  (the engine carries no types)
    """Return the number of pages before the text."""
    return sum(page._page_box.page_type.name in FRONT for page in document.pages)  # noqa: SLF001  (it has no public name)


def label(pdf: Any, before: int) -> None:  # noqa: ANN401
    """Let programs call the pages as they are numbered in print, `before` of them in roman."""
    ranges = ([0, pydyf.Dictionary({"S": "/r"})] if before else []) + [before, pydyf.Dictionary({"S": "/D"})]
    pdf.catalog["PageLabels"] = pydyf.Dictionary({"Nums": pydyf.Array(ranges)})
