"""`ksii.toml` beside the strategy's files: which phase lint checks by default. Unknown keys are refused, never ignored."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ksii.check.rule import PHASES, Phase
from ksii.source.suggest import nearest

FILE = "ksii.toml"
KNOWN: Mapping[str, tuple[str, ...]] = {"lint": ("profile",)}
"""Table → its keys."""


class SettingsError(ValueError):
    """The settings cannot be used; the message says where, why, and what would do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a strategy."""

    phase: Phase = "draft"


def read(folder: Path) -> Settings:
    """Read the settings of a strategy folder; raise SettingsError on anything unknown, OSError where they can't be read."""
    path = folder / FILE
    if not path.exists() and not path.is_symlink():
        return Settings()
    try:
        text = path.read_text(encoding="utf-8-sig")
        return _settings(tomllib.loads(text), text)
    except UnicodeDecodeError as error:
        raise SettingsError(f"{FILE}: it is not saved in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{FILE}: {error}") from error


def phase(name: object) -> Phase:
    """Return a phase by its name; raise SettingsError on anything else."""
    for known in PHASES:
        if name == known:
            return known
    raise SettingsError(f"unknown profile {name}{_instead(str(name), PHASES)}")


def _settings(data: Mapping[str, object], text: str) -> Settings:
    for table, keys in data.items():
        if table not in KNOWN:
            raise SettingsError(f"{_place(text, table)}: unknown key {table}{_instead(table, KNOWN)}")
        if not isinstance(keys, dict):
            raise SettingsError(
                f"{_place(text, table)}: {table} is a table; write [{table}], and below it its keys: {', '.join(KNOWN[table])}"
            )
        for key in keys:
            if key not in KNOWN[table]:
                raise SettingsError(f"{_place(text, key)}: unknown key {table}.{key}{_instead(key, KNOWN[table])}")
    return _read_values(data, text)


def _read_values(data: Mapping[str, object], text: str) -> Settings:
    lint = data.get("lint", {})
    if not isinstance(lint, dict) or "profile" not in lint:
        return Settings()
    try:
        return Settings(phase(lint["profile"]))
    except SettingsError as error:
        raise SettingsError(f"{_place(text, 'profile')}: {error}") from None


def _instead(word: str, known: Iterable[str]) -> str:
    near = nearest(word, known)
    return f"; {f'did you mean {near}? Known' if near else 'known'}: {', '.join(known)}"


def _place(text: str, key: str) -> str:
    """Return the file and, where it can be told, the line on which a key or the table of that name is written."""
    found = re.search(rf'^[^\S\n]*\[?[^\S\n]*["\']?{re.escape(key)}\b', text, re.MULTILINE)
    return f"{FILE}:{text.count(chr(10), 0, found.end()) + 1}" if found else FILE
