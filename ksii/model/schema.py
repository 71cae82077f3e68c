"""JSON Schema of every kind of strategy file, with the descriptions of its fields."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from ksii.model.base import Base
from ksii.model.strategy import FILES, FOLDERS

SINGULAR = {"sections": "section", "appendices": "appendix", "regions": "region"}
DIALECT = GenerateJsonSchema.schema_dialect


def kinds() -> list[str]:
    """Return the kinds of file."""
    return list(_models())


def data(kind: str) -> dict[str, Any]:
    """Return the schema of one kind of file."""
    return {"$schema": DIALECT, **_models()[kind].model_json_schema()}


def text(kind: str) -> str:
    """Return the schema of one kind of file as JSON text."""
    return json.dumps(data(kind), ensure_ascii=False, indent=2) + "\n"


def _models() -> dict[str, type[Base]]:
    files = {name.removesuffix(".yaml"): model for name, model in FILES.items()}
    return files | {SINGULAR[name]: model for name, model in FOLDERS.items()}
