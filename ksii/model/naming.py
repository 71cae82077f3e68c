"""What people call an entity, and who answers for it."""

from collections.abc import Iterator
from typing import Any

from ksii.model.index import Index

TITLES = ("title", "name", "term")
"""Fields by which people call an entity, the first that it has."""
OWNERS = ("owner", "accountable")
"""Fields with the role that answers for an entity."""


def titles(index: Index, lang: str) -> dict[str, str]:
    """Return the title of every entity that has one, by `kind.id`; where this language is missing, in another that it has."""
    return {name: words.get(lang) or next(iter(words.values()), "") for name, words in _first(index, TITLES)}


def owners(index: Index) -> dict[str, str]:
    """Return the id of the role that answers for an entity, by `kind.id`; only entities for which one does."""
    return dict(_first(index, OWNERS))


def _first(index: Index, fields: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    for (kind, name), thing in index.entities.items():
        value = next((found for field in fields if (found := getattr(thing, field, None))), None)
        if value:
            yield f"{kind}.{name}", value
