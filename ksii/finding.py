"""What a person is told: one type for a YAML error, a schema error and a content gap.

A stage that notices something yields a `Fault`: which rule, where, with which values. The engine adds
what the rule's page says (code, level, message, help) and makes it a `Finding`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Path = tuple[str | int, ...]
"""The way to a value: file name first (POSIX, relative to the strategy), then keys and list positions."""

Severity = Literal["error", "warning", "note"]
Confidence = Literal["certain", "likely", "guess"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of a file; lines and columns are counted from one, columns in code points, the end is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Label:
    """Another place that belongs to a finding, with its own few words per interface language."""

    place: Place
    text: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something noticed, before the rule's page has put it into words. `entity` is `kind.id` where there is one."""

    rule: str
    place: Place
    values: Mapping[str, str] = field(default_factory=dict)
    labels: tuple[Label, ...] = ()
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in words, with the level that the profile gives it."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    place: Place
    message: str
    help: str
    labels: tuple[tuple[Place, str], ...] = ()
    entity: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    blocks: tuple[str, ...] = ()
