"""The JSON Schemas that editors use: every file names its own, every field says what it means."""

import json
from pathlib import Path

import pytest

from ksii.lint import load
from ksii.model import schema

ROOT = Path(__file__).parent.parent.parent
FOLDERS = {"sections": "section", "appendices": "appendix", "regions": "region"}
FILES = sorted((ROOT / "strategy").rglob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_of_the_strategy_names_its_schema(path: Path) -> None:
    kind = FOLDERS.get(path.parent.name, path.stem)
    line = path.read_text(encoding="utf-8").splitlines()[0]
    name = line.removeprefix("# yaml-language-server: $schema=")
    assert name != line
    assert (path.parent / name).resolve() == ROOT / "schema" / f"{kind}.schema.json"


@pytest.mark.parametrize("kind", schema.kinds())
def test_every_field_is_described(kind: str) -> None:
    data = schema.data(kind)
    models = {data["title"]: data, **data.get("$defs", {})}
    bare = [
        f"{name}.{field}"
        for name, model in models.items()
        for field, spec in model.get("properties", {}).items()
        if not spec.get("description")
    ]
    assert bare == []


def test_unknown_keys_are_refused_by_the_schema_too() -> None:
    assert all(model.get("additionalProperties") is False for model in schema.data("goals")["$defs"].values() if "properties" in model)


def test_the_ids_of_a_strategy_are_examples_where_an_id_is_due() -> None:
    index = load(ROOT / "tests" / "strategies" / "minimal").strategy.index
    kpi = json.loads(schema.text("goals", index))["$defs"]["Kpi"]["properties"]
    (owner,) = (option for option in kpi["owner"]["anyOf"] if "examples" in option)
    assert owner["examples"] == index.ids("role")
    assert "examples" not in schema.text("goals")
