"""Everything that lint tells: findings, what was waived, what ran, how ready the strategy is, and whether the gate opens."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ksii.check.rule import Page, Phase
from ksii.finding import Finding, Place

State = Literal["met", "unmet", "waived"]


@dataclass(frozen=True, slots=True)
class Obligation:
    """One thing that a rule of completeness asks of one entity, and whether the strategy has it.

    `entity` is `kind.id`, empty for the strategy as a whole; `owner` is the id of the role that answers for it, empty where none does;
    `language` is set where a text is asked for in that language; `area` is the theme of the rule, such as goals.
    """

    rule: str
    area: str
    entity: str
    place: Place
    state: State
    owner: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of the gate beside its errors: what was asked for, in the words of the settings; what is; whether that will do."""

    asked: str
    actual: str
    met: bool


@dataclass(frozen=True, slots=True)
class Results:
    """The result of lint, everything that a reader or a machine is told."""

    findings: tuple[Finding, ...]
    """Sorted by place; without those that a waiver covers."""
    phase: Phase
    as_of: datetime.date
    lang: str
    """Interface language of the findings."""
    waived: tuple[Finding, ...] = ()
    rules: tuple[Page, ...] = ()
    """Pages of the rules that ran, in the order of the catalogue."""
    not_run: tuple[str, ...] = ()
    """Names of the rules that need a file which could not be read."""
    refused: tuple[str, ...] = ()
    """Files that are not used for what is written in them, or because the machine does not give them out."""
    withheld: tuple[str, ...] = ()
    """Those of them that the machine does not give out: no permission, a failing disk."""
    obligations: tuple[Obligation, ...] = ()
    conditions: tuple[Condition, ...] = ()
    owners: Mapping[str, str] = field(default_factory=dict)
    """Entity, as `kind.id` → id of the role that answers for it."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Entity, as `kind.id` → its title or name in the language of the findings."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """File → its text."""
    left_out: int = 0
    """Findings that the reader asked not to be told of."""

    @property
    def passed(self) -> bool:
        """Whether nothing stands in the way of the phase."""
        return not any(finding.severity == "error" for finding in self.findings) and all(it.met for it in self.conditions)
