"""Selectors of house rules: JSONPath (RFC 9535) over the strategy as data."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonpath import CompoundJSONPath, JSONPath


class SelectorError(ValueError):
    """A selector can't be understood; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What an assertion may look at: the match, all matches of the rule, and the whole document."""

    match: Any
    matches: tuple[Any, ...]
    document: Mapping[str, Any]

    def values(self, words: str) -> list[Any]:
        """Return what a selector selects, from the match (@) or from the whole ($); other words stand for themselves."""
        if words.startswith("@"):
            return [value for _, value in select(f"${words[1:]}", self.match)]
        return [value for _, value in select(words, self.document)] if words.startswith("$") else [words]


def select(selector: str, document: Any) -> Iterator[tuple[tuple[str | int, ...], Any]]:  # noqa: ANN401  (any data)
    """Yield the path and the value of everything that a selector selects."""
    if isinstance(document, Mapping | list):
        yield from ((tuple(match.parts), match.obj) for match in compiled(selector).finditer(document))


@cache
def compiled(selector: str) -> "JSONPath | CompoundJSONPath":
    """Return a selector, ready for use; raise SelectorError where it can't be understood."""
    from jsonpath import JSONPathEnvironment, JSONPathError

    try:
        return JSONPathEnvironment(strict=True).compile(selector)
    except JSONPathError as error:
        words = str(error).split("\n", 1)[0]
        raise SelectorError(f"{selector}: {words}") from error
