"""JSON Schema of every kind of strategy file, with the descriptions of its fields."""

import ast
import inspect
import json
import textwrap
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from ksii.model.base import POINTS_TO, Base
from ksii.model.index import Index
from ksii.model.strategy import FILES, FOLDERS

if TYPE_CHECKING:
    from pydantic_core import core_schema

SINGULAR = {"sections": "section", "appendices": "appendix", "regions": "region"}
DIALECT = GenerateJsonSchema.schema_dialect


def kinds() -> list[str]:
    """Return the kinds of file."""
    return list(_models())


def data(kind: str) -> dict[str, Any]:
    """Return the schema of one kind of file."""
    return {"$schema": DIALECT, **_models()[kind].model_json_schema(schema_generator=_Described)}


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


class _Described(GenerateJsonSchema):
    """Describes every field by what stands below it in the code. It is read here and not when models load: nobody else needs it."""

    def model_schema(self, schema: "core_schema.ModelSchema") -> JsonSchemaValue:
        made = super().model_schema(schema)
        for name, words in _words_below(schema["cls"]).items():
            made.get("properties", {}).get(name, {}).setdefault("description", words)
        return made


def _words_below(model: type[Any]) -> Mapping[str, str]:
    """Return the words below the fields of a model, by their names in YAML; those of the nearest class that has the field."""
    found: dict[str, str] = {}
    for ancestor in reversed([it for it in model.__mro__ if issubclass(it, Base)]):
        for name in ancestor.__annotations__ if "__annotations__" in ancestor.__dict__ else ():
            found.pop(name, None)
        found |= _own_words(ancestor)
    return {field.alias or name: found[name] for name, field in model.model_fields.items() if name in found}


@cache
def _own_words(model: type[Any]) -> Mapping[str, str]:
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(model))).body
    below = pairwise(definition.body if isinstance(definition, ast.ClassDef) else ())
    return {
        field.target.id: inspect.cleandoc(words.value.value)
        for field, words in below
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(words, ast.Expr) and isinstance(words.value, ast.Constant) and isinstance(words.value.value, str)
    }
