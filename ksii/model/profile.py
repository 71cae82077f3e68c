"""A profile: what a kind of document must contain. Everything that is a country's or an institution's own is here."""

import datetime
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

LevelName = Literal["off", "note", "warning", "error"]
LEVELS = ("draft", "review", "handover", "release")


def _freeze(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


Names = Annotated[tuple[str, ...], BeforeValidator(_freeze)]
Days = Annotated[tuple[datetime.date, ...], BeforeValidator(_freeze)]


class Calendar(BaseModel):
    """Non-working days."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    weekend: Annotated[tuple[int, ...], BeforeValidator(_freeze)] = (6, 7)
    """ISO week days that are no working days."""
    yearly: Names = ()
    """Holidays of every year, as MM-DD."""
    holidays: Days = ()
    """Further days off."""
    working: Days = ()
    """Weekend days that are worked."""


class Profile(BaseModel):
    """Requirements and defaults of a kind of document."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    title: Mapping[str, str]
    sections: Names = ()
    """Section ids that must be there, in order."""
    appendices: Names = ()
    """Kinds of appendix that must be there."""
    audience_tags: Names = ()
    """Groups that some audience must carry as a tag."""
    scenarios: Names = ()
    """Kinds of crisis scenario that must be there."""
    budget_categories: Names = ()
    """Budget categories that must be there."""
    placeholder_words: Names = ()
    """Words that betray an unfinished text, lower case, besides the tool's own."""
    drills_per_year: int = 0
    reviews_per_year: int = 0
    audits_per_year: int = 0
    first_days: int = 0
    """How many days after the edition date every week needs dated activities."""
    event_window: int = 14
    """Days around an outside event within which an activity must accompany it."""
    ai_policy: str = ""
    """Kind of the appendix that holds the policy on AI tools."""
    legal_comparison: str = ""
    """Kind of the appendix that compares the law with other countries'."""
    code_format: str = ""
    """How the edition date makes the edition code (strftime)."""
    calendar: Calendar = Calendar()
    levels: Mapping[str, Annotated[tuple[LevelName, LevelName, LevelName, LevelName], BeforeValidator(_freeze)]] = Field(
        default_factory=dict
    )
    """Levels of rules that differ from the rule's own, for draft, review, handover and release."""


def load(path: Path) -> Profile:
    """Read a profile file."""
    return Profile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
