"""`ksii.toml` beside the strategy's files: which phase lint checks by default. Unknown keys are refused, never ignored."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from ksii.check.rule import PHASES, Phase

KNOWN = {"lint": ("profile",)}


class SettingsError(ValueError):
    """The settings cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of a strategy."""

    phase: Phase = "draft"


def read(folder: Path) -> Settings:
    """Read the settings of a strategy folder; raise SettingsError on anything unknown."""
    path = folder / "ksii.toml"
    if not path.is_file():
        return Settings()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path.name}: {error}") from error
    for table, keys in data.items():
        if table not in KNOWN or not isinstance(keys, dict):
            raise SettingsError(f"{path.name}: unknown key {table}; known: {', '.join(KNOWN)}")
        for key in keys:
            if key not in KNOWN[table]:
                raise SettingsError(f"{path.name}: unknown key {table}.{key}; known: {', '.join(KNOWN[table])}")
    return Settings(phase(data.get("lint", {}).get("profile", "draft")))


def phase(name: str) -> Phase:
    """Return a phase by its name; raise SettingsError on any other word."""
    for known in PHASES:
        if name == known:
            return known
    raise SettingsError(f"unknown profile {name}; known: {', '.join(PHASES)}")
