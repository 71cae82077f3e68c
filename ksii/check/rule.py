"""What a rule is: a page that says everything about it, and a pure function that finds the gaps."""

import datetime
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from ksii.finding import Confidence, Fix
from ksii.finding import Path as ValuePath
from ksii.model.profile import LEVELS, LevelName, Profile
from ksii.model.strategy import Strategy
from ksii.signoff.folder import NOTHING, Statements

Phase = Literal["draft", "review", "handover", "release"]
PHASES: tuple[Phase, ...] = ("draft", "review", "handover", "release")
FENCE = "+++"


class PageError(ValueError):
    """A rule page is malformed: a mistake in ksii, not in a strategy."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside the strategy: the day, what its kind of document asks for, which translations were confirmed."""

    as_of: datetime.date
    profile: Profile
    confirmed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Address of a text → language → digest of the wording that was confirmed to say the same as the others."""
    statements: Statements = NOTHING
    """Statements of approval."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What a rule found: where, and with which words the page's message is filled in."""

    path: ValuePath
    values: Mapping[str, str] = field(default_factory=dict)
    at: Literal["key", "value"] = "value"
    labels: tuple[tuple[ValuePath, Mapping[str, str]], ...] = ()
    """Other places with a few words per interface language."""
    fix: Fix | None = None


Check = Callable[[Strategy, Context], Iterator[Gap]]
Subjects = Callable[[Strategy, Context], Iterator[ValuePath]]
"""Yields the path of every entity of which a rule of completeness asks something."""


@dataclass(frozen=True, slots=True)
class Page:
    """The head of a rule page. `levels` are for draft, review, handover and release; a later one is never milder."""

    code: str
    name: str
    theme: str
    """Folder of the rule: the area of the strategy that it is about."""
    levels: Mapping[str, LevelName]
    confidence: Confidence
    waivable: bool
    since: str
    source: str
    message: Mapping[str, str]
    help: Mapping[str, str]
    body: str
    words: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Placeholder → the value that it words, and the list of `codes.toml` with the words for its codes."""
    optional: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Value → what the help adds, in each language, where that value is not empty."""
    obliges: str = ""
    """Kind of the entities of which each has to meet the rule; `strategy` where the whole has to, once. Counted in readiness."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A page and its check; what the loader and the schema notice has a page only."""

    page: Page
    check: Check | None
    subjects: Subjects | None = None
    """Of which entities the rule asks something, where that is narrower than `obliges` can say."""
    foreign: bool = False
    """It comes from an installed package: if it fails, the others run all the same."""


def read_page(path: Path) -> Page:
    """Read a rule page; raise PageError where its head is not complete."""
    _, head, body = path.read_text(encoding="utf-8").split(f"{FENCE}\n", 2)
    data = tomllib.loads(head)
    try:
        return Page(
            code=data["code"],
            name=data["name"],
            theme=path.parent.name,
            levels=dict(zip(LEVELS, data["levels"], strict=True)),
            confidence=data["confidence"],
            waivable=data["waivable"],
            since=data["since"],
            source=data["source"],
            message=data["message"],
            help=data["help"],
            body=body.strip(),
            words={name: (coded["value"], coded["list"]) for name, coded in data.get("words", {}).items()},
            optional=data.get("optional", {}),
            obliges=data.get("obliges", ""),
        )
    except (KeyError, ValueError) as error:
        raise PageError(f"{path}: {error}") from error
