"""What a linter does at the least, as a rival: every file of a strategy is read and checked against its schema, in one process.

    python bench/plain.py STRATEGY SCHEMAS

Needs nothing but PyYAML, whose C loader it takes, and jsonschema. Exit code: 0, or 1 where a file does not fit its schema.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it carries no types

KINDS = {"sections": "section", "appendices": "appendix", "regions": "region"}
"""Folder → the kind of its files; elsewhere a file is named after its kind."""


def main(strategy: Path, schemas: Path) -> int:
    """Print what does not fit, with its file."""
    found = list(_errors(strategy, schemas))
    sys.stdout.writelines(f"{name}: {message}\n" for name, message in found)
    return 1 if found else 0


def _errors(strategy: Path, schemas: Path) -> Iterator[tuple[str, str]]:
    validators: dict[str, Any] = {}
    for path in sorted(strategy.rglob("*.yaml")):
        name = path.relative_to(strategy)
        kind = KINDS.get(name.parts[0], path.stem)
        if kind not in validators:
            text = (schemas / f"{kind}.schema.json").read_text(encoding="utf-8")
            validators[kind] = Draft202012Validator(json.loads(text))
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        yield from ((str(name), error.message) for error in validators[kind].iter_errors(data))


if __name__ == "__main__":
    raise SystemExit(main(*map(Path, sys.argv[1:])))
