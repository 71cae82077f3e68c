"""JSON Schema of every kind of strategy file, with the descriptions of its fields."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from ksii.model.base import POINTS_TO, Base
from ksii.model.index import Index
from ksii.model.strategy import FILES, FOLDERS

SINGULAR = {"sections": "section", "appendices": "appendix", "regions": "region"}
DIALECT = GenerateJsonSchema.schema_dialect


def kinds() -> list[str]:
    """Return the kinds of file."""
    return list(_models())


def data(kind: str) -> dict[str, Any]:
    """Return the schema of one kind of file."""
    return {"$schema": DIALECT, **_models()[kind].model_json_schema()}


def text(kind: str, index: Index | None = None) -> str:
    """Return the schema of one kind of file as JSON text; with the index of a strategy, its ids are examples that editors complete."""
    return json.dumps(_with_ids(data(kind), index) if index else data(kind), ensure_ascii=False, indent=2) + "\n"


def _with_ids(part: Any, index: Index) -> Any:  # noqa: ANN401  (any part of a schema)
    """Return a part of a schema in which every field that points to a kind of entity names the ids that there are."""
    if isinstance(part, list):
        return [_with_ids(item, index) for item in part]
    if not isinstance(part, dict):
        return part
    found = {key: _with_ids(value, index) for key, value in part.items()}
    kind = part.get(POINTS_TO)
    ids = [f"{name}.{id_}" for name, id_ in index.entities] if kind == "any" else index.ids(kind) if kind else []
    return found | {"examples": ids} if ids else found


def _models() -> dict[str, type[Base]]:
    files = {name.removesuffix(".yaml"): model for name, model in FILES.items()}
    return files | {SINGULAR[name]: model for name, model in FOLDERS.items()}
