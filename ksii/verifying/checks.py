"""What looking at a file or a release finds: single checks, who signed, and the verdict over all of them."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

State = Literal["release", "draft", "unknown"]
Outcome = Literal["good", "incomplete", "broken"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; `good` is None where it could not be told. `name` is a key of the words, `detail` names files."""

    name: str
    good: bool | None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that was found: over what, by whom (organisation and post, never a person's name), by which certificate."""

    what: str
    holder: str
    certificate: str
    issuer: str
    good: bool
    at: datetime.datetime | None = None
    """Time of a trusted stamp."""

    @property
    def level(self) -> str:
        """What the signature is by the European standards for PAdES and CAdES: with a trusted time, or without."""
        return "B-T" if self.at else "B-B"


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was found. What is not known is empty; `sequence` is then 0."""

    name: str
    state: State
    title: str = ""
    edition: str = ""
    languages: tuple[str, ...] = ()
    sequence: int = 0
    checks: tuple[Check, ...] = ()
    signed: tuple[Signed, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Broken where one check failed; incomplete where something could not be told, and for everything that is no release."""
        if any(it.good is False for it in self.checks):
            return "broken"
        return "incomplete" if self.state != "release" or any(it.good is None for it in self.checks) else "good"


def together(name: str, problems: Iterable[str]) -> Check:
    """Return one check: good where there are no problems."""
    found = list(problems)
    return Check(name, not found, "; ".join(found[:5]) + (f" (+{len(found) - 5})" if len(found) > 5 else ""))  # noqa: PLR2004
