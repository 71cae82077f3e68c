"""The schema, walked by a path: which types may stand there, and to which model and entities that place belongs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from ksii.model.kinds import KIND_OF

Option = tuple[str, Any]
"""A type that may stand at a place, with its tag ("" outside of discriminated unions)."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the schema. `path` is the way there in the data, `entities` pairs the depth of each entity on it with its kind."""

    path: tuple[str | int, ...]
    owner: type[BaseModel]
    types: tuple[Any, ...]
    entities: tuple[tuple[int, str], ...]

    @property
    def choices(self) -> tuple[str | int, ...]:
        """The values that may stand here, where the schema lists them."""
        return tuple(choice for kind in self.types if get_origin(kind) is Literal for choice in get_args(kind))


def trace(model: type[BaseModel], location: Iterable[str | int]) -> Spot:
    """Follow a pydantic error location, leaving out what pydantic adds to it: tags, `[key]` and names of union members."""
    path: list[str | int] = []
    options: list[Option] = [("", model)]
    owner = model
    entities = [(0, KIND_OF[model.__name__])] if model.__name__ in KIND_OF else []
    for segment in location:
        tagged = [("", kind) for tag, kind in options if tag and tag == segment]
        inner = [option for _, kind in options for option in inside(kind, segment)]
        if not tagged and (inner or _is_model(options)):
            path.append(segment)
        options = tagged or inner or ([] if _is_model(options) else options)
        if _is_model(options):
            owner = options[0][1]
            if owner.__name__ in KIND_OF:
                entities.append((len(path), KIND_OF[owner.__name__]))
    return Spot(tuple(path), owner, tuple(kind for _, kind in options), tuple(entities))


def inside(kind: Any, segment: str | int) -> Iterator[Option]:  # noqa: ANN401  (a type annotation can be anything)
    """Yield the types that a type allows at one key or position."""
    if isinstance(segment, str) and _models(kind):
        field = kind.model_fields.get(segment)
        if field:
            yield from flatten(field.annotation)
    elif isinstance(segment, int) and _sequence(kind):
        yield from flatten(get_args(kind)[0])
    elif isinstance(segment, str) and is_map(kind):
        yield from flatten(get_args(kind)[1])


def is_map(kind: Any) -> bool:  # noqa: ANN401  (a type annotation can be anything)
    """Tell whether a type is a map with free keys, which in a strategy are always languages."""
    return get_origin(kind) in {dict, Mapping}


def flatten(kind: Any, tag: str = "") -> Iterator[Option]:  # noqa: ANN401  (a type annotation can be anything)
    """Yield the members of a union, without None and without what annotates them."""
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *marks = get_args(kind)
        yield from flatten(inner, next((mark.tag for mark in marks if isinstance(mark, Tag)), tag))
    elif origin in {Union, UnionType}:
        for member in get_args(kind):
            yield from flatten(member, tag)
    elif kind is not NoneType:
        yield tag, kind


def kinds_in(model: type[BaseModel]) -> frozenset[str]:
    """Return the kinds of entity that a file with this model can hold."""
    seen: set[type[BaseModel]] = set()
    waiting = [model]
    while waiting:
        current = waiting.pop()
        if current not in seen:
            seen.add(current)
            waiting.extend(kind for field in current.model_fields.values() for kind in _models_under(field.annotation))
    return frozenset(KIND_OF[found.__name__] for found in seen if found.__name__ in KIND_OF)


def _models_under(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401  (a type annotation can be anything)
    for _, kind in flatten(annotation):
        if _models(kind):
            yield kind
        elif _sequence(kind):
            yield from _models_under(get_args(kind)[0])


def _models(kind: Any) -> bool:  # noqa: ANN401  (a type annotation can be anything)
    return get_origin(kind) is None and isinstance(kind, type) and issubclass(kind, BaseModel)


def _sequence(kind: Any) -> bool:  # noqa: ANN401  (a type annotation can be anything)
    return get_origin(kind) is tuple


def _is_model(options: list[Option]) -> bool:
    return len(options) == 1 and _models(options[0][1])
