"""What a line of text can contain."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that matter more."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language than the document's."""

    lang: str
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference inside the document; `target` is a block id, `text` what is printed (filled in by a pass)."""

    target: str
    text: str = ""
    style: Literal["number", "title", "full"] = "number"


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation of a source; `target` is the id of its row in the list of sources, `text` its printed mark."""

    target: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address outside the document."""

    href: str
    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True)
class Break:
    """A line break."""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, where it is called. What it says holds no further note.

    `number` is printed at the call and before the note, `call` is the anchor of the call (both filled in by a pass).
    """

    id: str
    children: "tuple[Inline, ...]"
    number: str = ""
    call: str = ""


Inline = Text | Strong | Foreign | Ref | Cite | Link | Break | Note
Inlines = tuple[Inline, ...]
