"""A strategy many times its size: every entity again under another id, every reference with it."""

import re
import shutil
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from ksii import lint

ONCE = frozenset({"strategy.yaml", "roles.yaml", "terms.yaml"})
"""Identity, institutions and the glossary are there once, however large a strategy is."""


def grow(strategy: Path, times: int, folder: Path) -> None:
    """Write a strategy `times` its size into a folder."""
    shutil.rmtree(folder, ignore_errors=True)
    reading = lint.load(strategy)
    known = {name for path, (_, name) in reading.strategy.index.names.items() if path[0] not in ONCE}
    for name, file in reading.sources.files.items():
        data: Any = file.data
        if "/" in name:
            for number in range(times):
                _write(folder / _numbered_file(name, number), _renamed(data, _namer(known, number)))
        else:
            _write(folder / name, data if name in ONCE else _many(data, known, times))
    shutil.copy(strategy / "ksii.toml", folder / "ksii.toml")


def _many(data: dict[str, Any], known: set[str], times: int) -> dict[str, Any]:
    """Return a file whose lists of entities are there many times; what is no list stays."""
    return {key: [it for copy in _copies(value, known, times) for it in copy] if _listed(value) else value for key, value in data.items()}


def _listed(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], dict)


def _copies(value: tuple[Any, ...], known: set[str], times: int) -> Iterator[list[Any]]:
    for number in range(times):
        yield _renamed(value, _namer(known, number))


def _namer(known: set[str], number: int) -> Callable[[str], str]:
    """Return how a text is renamed in a copy: ids, `kind.id` and the ids in placeholders."""

    def name(text: str) -> str:
        if number == 0:
            return text
        if text in known:
            return f"{text}-x{number}"
        return re.sub(r"\b([a-z_]+\.)([a-z0-9]+(?:-[a-z0-9]+)*)", lambda it: f"{it[0]}-x{number}" if it[2] in known else it[0], text)

    return name


def _renamed(value: Any, name: Callable[[str], str]) -> Any:  # noqa: ANN401  (YAML can hold anything)
    if isinstance(value, dict):
        return {key: _renamed(item, name) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_renamed(item, name) for item in value]
    return name(value) if isinstance(value, str) else value


def _numbered_file(name: str, number: int) -> str:
    return name if number == 0 else f"{name.removesuffix('.yaml')}-x{number}.yaml"


class _Dumper(yaml.CSafeDumper):
    """Writes exact decimals as they were, and what is there twice twice."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002  (YAML can hold anything)
        return True


def _tag(number: Decimal) -> str:
    """Return the tag under which a number needs no tag in the text."""
    return "tag:yaml.org,2002:float" if "." in f"{number:f}" else "tag:yaml.org,2002:int"


_Dumper.add_representer(Decimal, lambda dumper, number: dumper.represent_scalar(_tag(number), f"{number:f}"))


def _write(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110), encoding="utf-8")
