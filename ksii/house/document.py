"""The strategy as plain data, on which the selectors of house rules work: `$.goals.kpis[*]` is what goals.yaml has under kpis."""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from ksii.finding import Path
from ksii.model.strategy import FOLDERS, Strategy

Data = Any
"""Mappings, lists, texts, exact numbers and truth values; days are texts, written like 2026-01-30."""
ENDING = ".yaml"


def document(strategy: Strategy) -> dict[str, Data]:
    """Return file → what it holds; the files of a folder are below the folder's name: `$.regions['abai']`, `$.sections.*.body[*]`."""
    found: dict[str, Data] = {folder: {} for folder in FOLDERS}
    for name, part in sorted(strategy.parts.items()):
        folder, slash, file = name.removesuffix(ENDING).rpartition("/")
        home = found[folder] if slash else found
        home[file] = plain(part)
    return found


def plain(value: object) -> Data:
    """Return a model, or anything inside it, as data; what was not written is left out."""
    if isinstance(value, BaseModel):
        return {name: plain(getattr(value, name)) for name in type(value).model_fields if name in value.model_fields_set}
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value if isinstance(value, str | int | Decimal | bool) or value is None else str(value)


def path_of(parts: tuple[str | int, ...]) -> Path:
    """Return the path of a value, file first, from its place in the document."""
    if parts and parts[0] in FOLDERS and len(parts) > 1:
        return (f"{parts[0]}/{parts[1]}{ENDING}", *parts[2:])
    return (f"{parts[0]}{ENDING}", *parts[1:]) if parts else ("strategy.yaml", "id")
