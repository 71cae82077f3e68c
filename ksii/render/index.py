"""The page beside the editions: every file by language, with its size and hash."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ksii.document.nodes import Document
from ksii.render import theme
from ksii.render.html import digest
from ksii.render.templates import fill

KIBIBYTE = 1024
ORDER = ("html", "pdf", "docx")


@dataclass(frozen=True, slots=True)
class File:
    """A file of an edition."""

    name: str
    format: str
    size: str
    sha256: str


def render(documents: Sequence[Document], files: Mapping[str, bytes]) -> bytes:
    """Return the index page in UTF-8, its languages in the order of the documents."""
    editions = [(document, _files(document, files)) for document in documents]
    style = fill("html/index.css", theme=theme.load())
    names = {sibling.lang: sibling.name for document in documents for sibling in document.siblings}
    return fill("html/index.html", editions=editions, style=style, digest=digest(style), names=names).encode()


def _files(document: Document, files: Mapping[str, bytes]) -> list[File]:
    names = {f"{document.stem}.{ending}": ending for ending in ORDER}
    return [_file(name, ending, files[name]) for name, ending in names.items() if name in files]


def _file(name: str, ending: str, content: bytes) -> File:
    return File(name, ending.upper(), f"{-(-len(content) // KIBIBYTE)} KB", hashlib.sha256(content).hexdigest())
