"""What a person is told: one type for a YAML error, a schema error and a content gap.

A stage that notices something yields a `Fault`: which rule, where, with which values. The engine adds
what the rule's page says (code, level, message, help) and makes it a `Finding`.
"""

import datetime
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
class Splice:
    """A stretch of a file that is replaced as it stands; for what the loader notices, below the level of values."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A text of the strategy that gets another wording; how it is written in YAML stays as it is."""

    path: Path
    value: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A way to mend a fault by machine. A safe fix can't change the meaning; any other needs a person's eyes."""

    edits: tuple[Splice | Rewrite, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Waived:
    """The waiver that covers a finding: its id, the reason in the words of who gave it, who approved it, its last day."""

    id: str
    reason: str
    approved_by: str
    expires: datetime.date


@dataclass(frozen=True, slots=True)
class Fault:
    """Something noticed, before the rule's page has put it into words.

    `entity` is `kind.id` where there is one; `address` leads to the value by ids instead of list positions.
    """

    rule: str
    place: Place
    values: Mapping[str, str] = field(default_factory=dict)
    labels: tuple[Label, ...] = ()
    entity: str = ""
    address: str = ""
    fix: Fix | None = None
    waived: Waived | None = None


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
    address: str = ""
    fingerprint: str = ""
    """Stays the same when lines move: made of code, entity, address and values, never of a line number."""
    fix: Fix | None = None
    waived: Waived | None = None
