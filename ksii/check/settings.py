"""`ksii.toml` beside the strategy's files: what lint checks by default. Unknown keys are refused, never ignored."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from ksii.check.rule import PHASES, Phase
from ksii.model.profile import LevelName
from ksii.source.suggest import nearest

FILE = "ksii.toml"
Name = TypeVar("Name", bound=str)
LEVEL_NAMES: tuple[LevelName, ...] = ("off", "note", "warning", "error")


class SettingsError(ValueError):
    """The settings cannot be used; the message says where, why, and what would do."""


@dataclass(frozen=True, slots=True)
class Level:
    """The level that the settings give a rule, and why where that makes it milder."""

    name: LevelName
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a strategy."""

    phase: Phase = "draft"
    levels: Mapping[Phase, Mapping[str, Level]] = field(default_factory=dict)
    """Phase → code or name of a rule → its level."""
    conditions: Mapping[Phase, tuple[str, ...]] = field(default_factory=dict)
    """Phase → what the gate asks for beside the absence of errors."""
    rules: tuple[str, ...] = ()
    """Files with the institution's own rules, relative to the strategy folder."""
    plugins: tuple[str, ...] = ()
    """Installed packages whose rules are used, by their entry points."""
    address: str = ""
    """Where the list of releases is published, as a web address."""


DEFAULTS = Settings()
"""What holds where a strategy says nothing."""


def read(folder: Path) -> Settings:
    """Read the settings of a strategy folder; raise SettingsError on anything unknown, OSError where they can't be read."""
    path = folder / FILE
    if not path.exists() and not path.is_symlink():
        return DEFAULTS
    try:
        text = path.read_text(encoding="utf-8-sig")
        return _Reader(text).settings(tomllib.loads(text))
    except UnicodeDecodeError as error:
        raise SettingsError(f"{FILE}: it is not saved in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{FILE}: {error}") from error


def phase(name: object) -> Phase:
    """Return a phase by its name; raise SettingsError on anything else."""
    return _one_of(name, PHASES, "profile")


class _Reader:
    """Reads the tables of the settings; every refusal names the line on which the key stands."""

    def __init__(self, text: str) -> None:
        self._text = text

    def settings(self, data: Mapping[str, Any]) -> Settings:
        tables = self._table("", data, {"lint": Mapping, "gate": Mapping, "release": Mapping})
        keys = {"profile": phase, "levels": Mapping, "rules": _strings, "plugins": _strings}
        lint = self._table("lint", tables.get("lint", {}), keys)
        levels = self._table("lint.levels", lint.get("levels", {}), dict.fromkeys(PHASES, Mapping))
        release = self._table("release", tables.get("release", {}), {"address": _address})
        gates = self._table("gate", tables.get("gate", {}), dict.fromkeys(PHASES, Mapping))
        return Settings(
            phase=lint.get("profile", "draft"),
            levels={it: self._levels(it, levels[it]) for it in PHASES if it in levels},
            conditions={it: self._conditions(it, gates[it]) for it in PHASES if it in gates},
            rules=lint.get("rules", ()),
            plugins=lint.get("plugins", ()),
            address=release.get("address", ""),
        )

    def _levels(self, it: Phase, data: Mapping[str, Any]) -> Mapping[str, Level]:
        return self._table(f"lint.levels.{it}", data, dict.fromkeys(data, _level))

    def _conditions(self, it: Phase, data: Mapping[str, Any]) -> tuple[str, ...]:
        conditions: tuple[str, ...] = self._table(f"gate.{it}", data, {"conditions": _strings}).get("conditions", ())
        return conditions

    def _table(self, name: str, data: Any, keys: Mapping[str, Any]) -> dict[str, Any]:  # noqa: ANN401  (TOML can hold anything)
        """Return the values of a table, each as its key wants it."""
        if not isinstance(data, Mapping):
            raise self._wrong(name, f"{name} is a table; write [{name}], and below it its keys: {', '.join(keys)}")
        return {key: self._value(f"{name}.{key}".strip("."), value, keys) for key, value in data.items()}

    def _value(self, name: str, value: object, keys: Mapping[str, Any]) -> object:
        key = name.rpartition(".")[2]
        if key not in keys:
            raise self._wrong(name, f"unknown key {name}{_instead(key, keys)}")
        if keys[key] is Mapping:
            return value
        read_value: Callable[[object], object] = keys[key]
        try:
            return read_value(value)
        except SettingsError as error:
            raise self._wrong(name, str(error)) from None

    def _wrong(self, name: str, words: str) -> SettingsError:
        return SettingsError(f"{_place(self._text, name.rpartition('.')[2])}: {words}")


def _level(value: object) -> Level:
    if isinstance(value, Mapping) and value.keys() <= {"level", "reason"}:
        return Level(_one_of(value.get("level"), LEVEL_NAMES, "level"), str(value.get("reason", "")))
    return Level(_one_of(value, LEVEL_NAMES, "level"))


def _one_of(value: object, known: tuple[Name, ...], what: str) -> Name:
    for name in known:
        if value == name:
            return name
    raise SettingsError(f"unknown {what} {value}{_instead(str(value), known)}")


def _strings(value: object) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise SettingsError('a list of texts is due here, written like ["…", "…"]')


def _address(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"https?://[^\s#]+", value):
        return value
    raise SettingsError("a web address is due here, such as https://example.org/releases")


def _instead(word: str, known: Iterable[str]) -> str:
    near = nearest(word, known)
    return f"; {f'did you mean {near}? Known' if near else 'known'}: {', '.join(known)}"


def _place(text: str, key: str) -> str:
    """Return the file and, where it can be told, the line on which a key or the table of that name is written."""
    found = re.search(rf'^[^\S\n]*\[?[^\S\n]*(?:[\w-]+\.)*["\']?{re.escape(key)}\b', text, re.MULTILINE)
    return f"{FILE}:{text.count(chr(10), 0, found.end()) + 1}" if found else FILE
