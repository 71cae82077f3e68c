"""Records as JSON and back, strictly: a file of a stranger has exactly the fields and types of the record, or is refused."""

import dataclasses
import json
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import rfc8785

Record = TypeVar("Record")
LARGEST = 8 * 2**20
"""Bytes of JSON that are looked at."""


class MalformedError(ValueError):
    """A file is not of the form that it should have; the message says where and what."""


def written(data: Any) -> bytes:  # noqa: ANN401  (anything that JSON can say)
    """Return canonical JSON (RFC 8785); records become objects."""
    return rfc8785.dumps(_plain(data))


def _plain(data: Any) -> Any:  # noqa: ANN401
    if dataclasses.is_dataclass(data) and not isinstance(data, type):
        return {field.name: _plain(getattr(data, field.name)) for field in dataclasses.fields(data)}
    if isinstance(data, Mapping):
        return {key: _plain(value) for key, value in data.items()}
    if isinstance(data, tuple | list):
        return [_plain(item) for item in data]
    return data


def parsed(content: bytes) -> Any:  # noqa: ANN401
    """Return what canonical JSON says; raise MalformedError where it is none, not canonical or too large."""
    if len(content) > LARGEST:
        raise MalformedError(f"larger than {LARGEST} bytes")
    try:
        data = json.loads(content)
        again = rfc8785.dumps(data)
    except (ValueError, RecursionError, rfc8785.CanonicalizationError) as error:
        raise MalformedError("not JSON") from error
    if again != content:
        raise MalformedError("not canonical JSON, so it was not written by ksii")
    return data


def record(kind: type[Record], data: Any, where: str = "") -> Record:  # noqa: ANN401
    """Return a record of a kind; raise MalformedError on an unknown or missing field or a value of another type."""
    if not isinstance(data, Mapping):
        raise MalformedError(f"{where or kind.__name__}: an object is due")
    hints = get_type_hints(kind)
    if strange := sorted(set(data) ^ set(hints)):
        raise MalformedError(f"{where}{strange[0]}: {'unknown' if strange[0] in data else 'missing'}")
    return kind(**{name: _value(hint, data[name], f"{where}{name}") for name, hint in hints.items()})


def _value(hint: Any, value: Any, where: str) -> Any:  # noqa: ANN401
    if get_origin(hint) is UnionType:
        (due,) = (one for one in get_args(hint) if one is not NoneType)
        return None if value is None else _value(due, value, where)
    if get_origin(hint) is tuple:
        if not isinstance(value, list):
            raise MalformedError(f"{where}: a list is due")
        return tuple(_value(get_args(hint)[0], item, f"{where}.{place}") for place, item in enumerate(value))
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return record(hint, value, f"{where}.")
    if type(value) is not hint:
        raise MalformedError(f"{where}: {hint.__name__} is due")
    return value
