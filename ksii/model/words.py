"""terms.yaml: the glossary, abbreviations, and names that must be the same everywhere."""

from collections.abc import Mapping
from typing import Literal

from ksii.model.base import Base, Entity, Language, LawRef, Text


class Term(Entity):
    """A term of the glossary."""

    term: Text | None = None
    """The term itself."""
    definition: Text | None = None
    """What it means."""
    abbreviation: Text | None = None
    """Its abbreviation."""
    law: LawRef | None = None
    """The law that defines it."""
    article: str | None = None
    """The article."""
    forbidden: Mapping[Language, tuple[str, ...]] = {}
    """Words that must not be used instead."""
    stems: Mapping[Language, tuple[str, ...]] = {}
    """Unchanging beginnings by which the term is known in a text whatever its endings; further ones are wordings allowed instead.

    A term with stems is looked for: where one language of a text has it, the others must have it too.
    """


class Name(Entity):
    """A proper name that has one form per language."""

    kind: Literal["person", "place", "product", "programme", "organisation", "document"] | None = None
    """What is named."""
    name: Text | None = None
    """The name in each language."""


class Terms(Base):
    """Glossary and names."""

    terms: tuple[Term, ...] = ()
    """The glossary."""
    names: tuple[Name, ...] = ()
    """Proper names."""
