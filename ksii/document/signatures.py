"""The places at the end of a release in which people sign it, and the code that leads to where it is published."""

from dataclasses import dataclass

from ksii.document.inlines import Inlines


@dataclass(frozen=True, slots=True)
class SignatureField:
    """A place for one signature. `name` is ASCII without a period; `title` says who signs there, also to those who listen."""

    name: str
    title: str
    quiet: bool = False
    """It is for machines only: where the format has fields it is one, and nothing of it is printed."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places for signatures; where the format has signature fields, they are fields.

    `code` is what a square code holds, such as an address with the beginning of a digest, `alt` is said of the picture and `said`
    stands below it. Without a code all three are empty.
    """

    id: str
    fields: tuple[SignatureField, ...]
    code: str = ""
    alt: str = ""
    said: Inlines = ()
    origin: str = ""

    @property
    def printed(self) -> tuple[SignatureField, ...]:
        """The fields that readers see."""
        return tuple(field for field in self.fields if not field.quiet)
