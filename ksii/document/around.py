"""What stands around the text: the title page, the fixed words of a language, the editions beside this one."""

from dataclasses import dataclass, field

from ksii.document.screen import Screen


@dataclass(frozen=True, slots=True)
class Cover:
    """The title page; every field is ready to print, empty ones are left out.

    `stamp` lines stand top right (the place of the approval stamp), `details` are label-value pairs at the foot.
    """

    id: str
    stamp: tuple[str, ...]
    kind: str
    title: str
    subtitle: str
    details: tuple[tuple[str, str], ...]
    notice: str
    place: str


@dataclass(frozen=True, slots=True)
class Words:
    """The fixed words that a renderer needs around the document, in its language."""

    draft: str
    """Draft mark for every page, such as ПРОЕКТ; empty when approved."""
    draft_notice: str
    """The same as a sentence."""
    running_title: str
    continued: str
    """Head of a table's later pages, with the place of its number: "Table {number} (continued)", "{number}-кестенің жалғасы"."""
    skip: str
    languages: str
    downloads: str
    search: str
    table: str = "{number}"
    """Caption label of a table, with the place of its number: "Table {number}", "{number}-кесте"."""
    figure: str = "{number}"
    appendix: str = "{number}"
    sole_appendix: str = ""
    """Label of an appendix that is the only one: it has no number."""
    screen: Screen = field(default_factory=Screen)


@dataclass(frozen=True, slots=True)
class Sibling:
    """The same edition in another language: for the language switch."""

    lang: str
    name: str
    stem: str
    locale: str = ""
    """Language and country, such as kk-KZ."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside an edition. Relationships: "Source" (what the edition was made from), "Data" (what it says, for programs)."""

    name: str
    media_type: str
    relationship: str
    description: str
    content: bytes
