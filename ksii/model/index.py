"""One walk over the whole strategy: every entity, every link and every text, each with its path."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ksii.finding import Path
from ksii.model.base import Entity, PointsTo, Words
from ksii.model.kinds import KIND_OF


@dataclass(frozen=True, slots=True)
class Link:
    """A reference field that is filled in: which kind it points to, which id it names, where it stands."""

    kind: str
    target: str
    path: Path


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of the strategy and its place."""

    text: Mapping[str, str]
    path: Path


@dataclass(slots=True)
class Index:
    """What the walk found. `entities` is keyed by (kind, id); `paths` by the identity of the model object."""

    entities: dict[tuple[str, str], Entity] = field(default_factory=dict)
    duplicates: list[tuple[str, Entity, Path, Path]] = field(default_factory=list)
    paths: dict[int, Path] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    texts: list[Wording] = field(default_factory=list)
    names: dict[Path, tuple[str, str]] = field(default_factory=dict)
    """Path of an entity → its kind and id."""
    _ids: dict[str, list[str]] | None = None
    _referring: dict[tuple[str, str], list[Link]] | None = None

    def get(self, kind: str, name: str | None) -> Entity | None:
        """Return the entity, or None where there is none."""
        return self.entities.get((kind, name)) if name else None

    def ids(self, kind: str) -> list[str]:
        """Return the ids of one kind in the order of the files."""
        if self._ids is None:
            self._ids = {}
            for found, name in self.entities:
                self._ids.setdefault(found, []).append(name)
        return self._ids.get(kind, [])

    def path(self, thing: BaseModel) -> Path:
        """Return the path of a model object that belongs to this strategy."""
        return self.paths[id(thing)]

    def referring(self, kind: str, name: str) -> tuple[Link, ...]:
        """Return the links that lead to an entity, in the order of the files."""
        if self._referring is None:
            self._referring = {}
            for link in self.links:
                self._referring.setdefault((link.kind, link.target), []).append(link)
        return tuple(self._referring.get((kind, name), ()))

    def entity_at(self, path: Path) -> str:
        """Return the innermost entity around a path as `kind.id`; empty where there is none."""
        known = next((self.names[path[:end]] for end in range(len(path), 0, -1) if path[:end] in self.names), None)
        return ".".join(known) if known else ""

    def address(self, path: Path) -> str:
        """Return a path in which ids stand for the list positions of entities, so that it outlives a change of order."""
        steps = [str(path[0])] if path else []
        for end, step in enumerate(path[1:], 2):
            _, name = self.names.get(path[:end], ("", ""))
            steps.append(name if isinstance(step, int) and name else str(step))
        return "/".join(steps)


def walk(index: Index, thing: object, path: Path) -> None:
    """Add to the index everything found in `thing`, which stands at `path`."""
    if isinstance(thing, BaseModel):
        _enter(index, thing, path)
    elif isinstance(thing, tuple):
        for position, item in enumerate(thing):
            walk(index, item, (*path, position))


def _enter(index: Index, thing: BaseModel, path: Path) -> None:
    index.paths[id(thing)] = path
    kind = KIND_OF.get(type(thing).__name__)
    if kind and isinstance(thing, Entity):
        _register(index, kind, thing, path)
    links, texts = _marked(type(thing))
    for name in type(thing).model_fields:
        if name not in thing.model_fields_set:
            continue
        value = getattr(thing, name)
        here = (*path, name)
        if name in links:
            index.links.extend(_linked(links[name], value, here))
        elif name in texts and value is not None:
            index.texts.extend(_worded(value, here))
        else:
            walk(index, value, here)


def _register(index: Index, kind: str, thing: Entity, path: Path) -> None:
    index.names[path] = (kind, thing.id)
    known = index.entities.setdefault((kind, thing.id), thing)
    if known is not thing:
        index.duplicates.append((kind, thing, path, index.paths[id(known)]))


def _worded(value: object, path: Path) -> Iterator[Wording]:
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _worded(item, (*path, position))
    elif isinstance(value, Mapping):
        yield Wording(value, path)


def _linked(kind: str, value: object, path: Path) -> Iterator[Link]:
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _linked(kind, item, (*path, position))
    elif isinstance(value, str):
        target_kind, _, name = value.partition(".") if kind == "any" else (kind, "", value)
        yield Link(target_kind, name, path)


@cache
def _marked(model: type[BaseModel]) -> tuple[dict[str, str], frozenset[str]]:
    links: dict[str, str] = {}
    texts: set[str] = set()
    for name, info in model.model_fields.items():
        for mark in _marks(info):
            if isinstance(mark, PointsTo):
                links[name] = mark.kind
            elif isinstance(mark, Words):
                texts.add(name)
    return links, frozenset(texts)


def _marks(annotation: Any) -> Iterator[object]:  # noqa: ANN401  (a type annotation can be anything)
    if isinstance(annotation, FieldInfo):
        yield from annotation.metadata
        yield from _marks(annotation.annotation)
        return
    yield from getattr(annotation, "__metadata__", ())
    for argument in get_args(annotation):
        yield from _marks(argument)
