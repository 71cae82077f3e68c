"""What travels inside an edition: the files that it was made from, in one archive, and what they say in its language, as data.

One archive rather than a file each: the folders are part of what was written, and viewers offer attachments as one flat list.
What no edition prints is in neither: parts that are restricted or not listed, and files that record how the text was agreed to.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ksii.compose import labels, printed
from ksii.document.nodes import Attachment, Document
from ksii.model.digest import OUTSIDE, canonical
from ksii.model.sections import Section, View
from ksii.model.strategy import Strategy

PARTS = ("sections/", "appendices/")
IDENTITY = "strategy.yaml"
RECORDS = frozenset(OUTSIDE) - {IDENTITY}
REGISTER, REMARKS = "registers.yaml", "remarks-table"
"""The register holds remarks and approvals beside the rest: its text goes along where the remarks are printed."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
READABLE = 0o644 << 16


def attached(document: Document, strategy: Strategy, texts: Mapping[str, str]) -> Document:
    """Return an edition with its attachments; `texts` are the files of the strategy by name, as they were read."""
    known = labels.load(document.lang)
    carried = public(strategy)
    remarks = any(view.view == REMARKS for view in _views(printed(strategy)))
    secret = RECORDS - ({REGISTER} if remarks else set())
    stem = document.stem.removesuffix(f"-{document.lang}")
    source = archive({name: texts[name] for name in carried - secret if name in texts})
    data = canonical(strategy, document.lang, carried)
    files = (
        Attachment(f"{stem}-source.zip", "application/zip", "Source", str(known.get("attachments", "source")), source),
        Attachment(f"{document.stem}.json", "application/json", "Data", str(known.get("attachments", "data")), data),
    )
    return replace(document, attachments=files)


def public(strategy: Strategy) -> frozenset[str]:
    """Return the files of which an edition may carry the content.

    Where a restricted part shows a table that no printed part shows whole, nobody can tell which entities are only for it: then only
    what is said in the printed parts themselves remains.
    """
    path = strategy.index.path
    parts = {str(path(part)[0]) for part in printed(strategy)}
    whole = {view.view for view in _views(printed(strategy)) if view == View(view=view.view)}
    hidden = [part for part in (*strategy.sections, *strategy.appendices) if part.visibility == "restricted"]
    if any(view.view not in whole for view in _views(hidden)):
        return frozenset({IDENTITY, *parts})
    return frozenset(name for name in strategy.files if name in parts or not name.startswith(PARTS))


def _views(parts: Iterable[Section]) -> Iterator[View]:
    return (block for part in parts for block in part.body if isinstance(block, View))


def archive(texts: Mapping[str, str]) -> bytes:
    """Return files as a zip archive that is the same everywhere: sorted, undated and not compressed, which the edition does itself."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as made:
        for name in sorted(texts):
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.create_system, entry.external_attr = 3, READABLE
            made.writestr(entry, texts[name].encode())
    return held.getvalue()
