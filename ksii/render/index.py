"""The page beside the editions: every file by language, with its size, its hash and what validators said about it."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ksii.document.nodes import Document
from ksii.render import theme
from ksii.render.html import digest, letters
from ksii.render.templates import fill
from ksii.render.verdicts import Verdict, Verdicts
from ksii.render.webfonts import faces

KIBIBYTE = 1024
ORDER = (".html", ".pdf", ".docx", ".xlsx", "-summary.html", "-summary.pdf", "-summary.docx")
"""How the names of files end that an edition can have in a language, in the order of the page."""


@dataclass(frozen=True, slots=True)
class File:
    """A file of an edition; `kind` says what it holds where that is not the whole text."""

    name: str
    format: str
    kind: str
    size: int
    """In kibibytes, rounded up."""
    sha256: str
    verdicts: tuple[Verdict, ...]


def render(documents: Sequence[Document], files: Mapping[str, bytes], said: Verdicts | None = None) -> bytes:
    """Return the index page in UTF-8, its languages in the order of the documents. `said` is what validators found."""
    known = said or {}
    style = fill("html/index.css", theme=theme.load(), faces=Markup(faces(letters(documents)))).strip()  # noqa: S704  (made by ourselves)
    parallel = f"{documents[0].parallel}.html"
    return fill(
        "html/index.html",
        editions=[(document, _files(document, files, known)) for document in documents],
        parallel=_file(parallel, "", files[parallel], known) if parallel in files else None,
        style=style,
        digest=digest(style),
        names={sibling.lang: sibling.name for document in documents for sibling in document.siblings},
    ).encode()


def _files(document: Document, files: Mapping[str, bytes], said: Verdicts) -> list[File]:
    say = document.words.screen
    kinds = {ending: say.summary if ending.startswith("-") else say.spreadsheet if ending == ".xlsx" else "" for ending in ORDER}
    names = {f"{document.stem}{ending}": kind for ending, kind in kinds.items()}
    return [_file(name, kind, files[name], said) for name, kind in names.items() if name in files]


def _file(name: str, kind: str, content: bytes, said: Verdicts) -> File:
    sha256 = hashlib.sha256(content).hexdigest()
    return File(name, name.rpartition(".")[2].upper(), kind, -(-len(content) // KIBIBYTE), sha256, said.get(sha256, ()))
