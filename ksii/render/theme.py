"""How editions look, read from `templates/theme.toml`: the one source of looks for CSS, charts and Word styles."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, TypeVar

from ksii.resources import templates

COLOUR = re.compile(r"#[0-9a-f]{6}")
FAMILY = re.compile(r"[A-Za-z0-9 ]+")
LOCALE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")

Part = TypeVar("Part")


class ThemeError(ValueError):
    """The theme file lacks a value, has one too many or one of the wrong kind."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """Names of the two font families."""

    serif: str
    sans: str


@dataclass(frozen=True, slots=True)
class Word:
    """Names of the two font families in Word, and by how much they are set larger than the sizes say."""

    text: str
    head: str
    text_scale: float
    head_scale: float


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of type in points."""

    title: float
    heading1: float
    heading2: float
    heading3: float
    heading4: float
    lead: float
    body: float
    table: float
    small: float


@dataclass(frozen=True, slots=True)
class Page:
    """The portrait page and its margins in millimetres."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as `#rrggbb`. The series colours tell the parts of a chart apart, always with a texture or a label beside them."""

    ink: str
    muted: str
    rule: str
    paper: str
    soft: str
    accent: str
    signal: str
    signal_soft: str
    series1: str
    series2: str
    series3: str
    series4: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Fonts, sizes, page and colours; `dark` is for screens that ask for it."""

    fonts: Fonts
    word: Word
    proofing: Mapping[str, str]
    """Locales without dictionaries of their own → the locale whose dictionaries serve them."""
    sizes: Sizes
    page: Page
    light: Palette
    dark: Palette


@cache
def load() -> Theme:
    """Return the theme that is installed with ksii; raise ThemeError where it is wrong."""
    return parse((templates() / "theme.toml").read_text(encoding="utf-8"))


def parse(text: str) -> Theme:
    """Return a theme from TOML; raise ThemeError where it is wrong."""
    data = tomllib.loads(text)
    kinds = {"fonts": Fonts, "word": Word, "sizes": Sizes, "page": Page, "light": Palette, "dark": Palette}
    _same({*kinds, "proofing"}, data.keys(), "theme")
    return Theme(proofing=_locales(data["proofing"]), **{name: _part(kind, data[name], name) for name, kind in kinds.items()})


def _part(kind: type[Part], table: Mapping[str, Any], name: str) -> Part:
    _same({field.name for field in fields(kind)}, table.keys(), name)  # type: ignore[arg-type]
    kinds = {field.name: field.type for field in fields(kind)}  # type: ignore[arg-type]
    pattern = COLOUR if kind is Palette else FAMILY
    return kind(
        **{
            key: _number(value, f"{name}.{key}") if kinds[key] is float else _text(pattern, value, f"{name}.{key}")
            for key, value in table.items()
        }
    )


def _locales(table: Mapping[str, object]) -> dict[str, str]:
    return {name: _text(LOCALE, value, f"proofing.{name}") for name, value in table.items()}


def _number(value: object, name: str) -> float:
    if isinstance(value, float) and value > 0:
        return value
    raise ThemeError(f"{name} is {value!r}: not what is expected there")


def _text(pattern: re.Pattern[str], value: object, name: str) -> str:
    if isinstance(value, str) and pattern.fullmatch(value):
        return value
    raise ThemeError(f"{name} is {value!r}: not what is expected there")


def _same(expected: Iterable[str], given: Iterable[str], name: str) -> None:
    if wrong := set(expected) ^ set(given):
        raise ThemeError(f"{name}: missing or unknown {', '.join(sorted(wrong))}")
