"""The fixed words of an edition in one language, read from `templates/labels/<language>.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ksii.resources import templates


class LabelError(LookupError):
    """A label file lacks a word that the composer needs: a mistake in the templates, not in the strategy."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Access to the words of one language."""

    lang: str
    words: Mapping[str, Any]

    def get(self, *keys: str) -> Any:  # noqa: ANN401  (a string, or a table of strings)
        """Return the word at a path of keys; raise LabelError where it is missing."""
        found: Any = self.words
        for key in keys:
            if not isinstance(found, Mapping) or key not in found:
                raise LabelError(f"{self.lang}.toml has no label {'.'.join(keys)}")
            found = found[key]
        return found

    def phrase(self, phrase: str, /, **values: str) -> str:
        """Return a phrase with its gaps filled in."""
        return str(self.get("phrases", phrase)).format(**values)

    def caption(self, view: str) -> str:
        """Return the caption of a view."""
        return str(self.get("views", view, "caption"))

    def column(self, view: str, key: str) -> str:
        """Return the head of a view's column: its own, or the common one of that key."""
        own = self.get("views", view).get(key)
        return str(own if own is not None else self.get("columns", key))

    def value(self, table: str, key: str | None) -> str:
        """Return the word for a value of a closed list, or an empty text where there is no value."""
        return str(self.get("values", table, key)) if key else ""


@cache
def load(lang: str) -> Labels:
    """Read the labels of a language; raise LabelError where ksii has none for it."""
    path = templates() / "labels" / f"{lang}.toml"
    if not path.is_file():
        raise LabelError(f"no labels for language {lang}")
    return Labels(lang, tomllib.loads(path.read_text(encoding="utf-8")))


def languages() -> list[str]:
    """Return the languages that have labels."""
    return sorted(path.stem for path in (templates() / "labels").glob("*.toml"))
