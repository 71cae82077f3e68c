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


class TimeLimit(BaseModel):
    """A time limit that the law sets for something that a state body has to do."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    limit: str
    """ISO 8601 length of time."""
    clock: Literal["calendar", "working"] = "calendar"


Bounds = Annotated[tuple[int, int], BeforeValidator(_freeze)]
"""Least and most."""


class ParentDocument(BaseModel):
    """A document above all documents of a kind, to which they answer from a day on."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    number: str
    """Registration number of the act that approved it."""
    date: datetime.date
    """Date of that act."""
    since: datetime.date
    """First day on which a strategy has to answer to it."""
    title: str
    """Its name, the same in every language."""


class Signoff(BaseModel):
    """How a kind of document is signed off where its route says nothing else."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    evidence: Literal["named", "paper", "signed", "imported"] = "named"
    """Least evidence of a decision."""


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
    fact_months: Mapping[str, int] = Field(default_factory=dict)
    """How many months a fact stays fresh, by its volatility: yearly, quarterly, monthly."""
    known_abbreviations: Mapping[str, Names] = Field(default_factory=dict)
    """Abbreviations that readers know without being told, by language."""
    drills_per_year: int = 0
    reviews_per_year: int = 0
    audits_per_year: int = 0
    legal_limits: Mapping[str, TimeLimit] = Field(default_factory=dict)
    """Time limits of the law that some SLA must keep, by the kind of the SLA."""
    budget_shares: Mapping[str, Bounds] = Field(default_factory=dict)
    """Budget category → least and most of the total that it takes, in per cent."""
    evaluation_category: str = ""
    """The budget category that pays for evaluation."""
    evaluation_floor: int = 0
    """Per cent of the budget below which evaluation is no evaluation."""
    kpi_levels: Names = ()
    """Levels of the chain of effects on which something must be measured."""
    milestones_per_week: int = 0
    """More milestones than this in one week are too many for one role; 0 where it is not asked."""
    private_phones: Names = ()
    """Patterns of the digits of telephone numbers that belong to a person, not to an office."""
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
    passport: Names = ()
    """Rows of the passport that must not be empty: basis, performers, goals, tasks, indicators."""
    summary_views: Names = ()
    """Views of which one must be printed, as the whole document on one page."""
    alignment: bool = False
    """Whether documents above the strategy, and their goals, must be named."""
    parent_documents: Annotated[tuple[ParentDocument, ...], BeforeValidator(_freeze)] = ()
    """Documents above that must be among them."""
    accessibility: bool = False
    """Whether requirements for people with disabilities must be stated."""
    labelling: bool = False
    """Whether marking what AI has made must be somebody's duty even where no such use is registered yet."""
    ai_policy_parts: Names = ()
    """Parts of the policy on AI tools: an id of a block in it, or the beginning of one."""
    home_countries: Names = ()
    """Countries (ISO 3166) whose AI tools are not foreign."""
    approval_route: bool = False
    """Whether a route of approval, with a step for each authentic text, must be laid down."""
    language_editing: str = ""
    """Id of the function of language editors, who agree to the text of each language; empty where that is not asked."""
    comparative_table: str = ""
    """Kind of the appendix that compares an edition with the one that it replaces."""
    approving_act: bool = False
    """Whether the act that approves the document must be named before release."""
    public_discussion: bool = False
    """Whether the draft must have been discussed in public before release."""
    restricted_marks: Names = ()
    """Marks of documents that are not public; abbreviations in capitals."""
    message_words: int = 0
    """Most words of a message; 0 where it is not asked."""
    broadcast_share: Mapping[int, int] = Field(default_factory=dict)
    """Year → least share of content in the state language that television and radio owe from then on, in per cent."""
    accountable_per_quarter: int = 0
    """Most activities of one quarter for which one role can be accountable; 0 where it is not asked."""
    name_likeness: int = 0
    """Per cent of shared words from which the names of two bodies are taken for each other; 0 where it is not asked."""
    name_fillers: Names = ()
    """Words in names of bodies that tell nobody which body it is, such as the country's."""
    calendar: Calendar = Calendar()
    signoff: Signoff = Signoff()
    waiver_days: int = 90
    """Longest time, in days, for which a gap may be waived."""
    levels: Mapping[str, Annotated[tuple[LevelName, LevelName, LevelName, LevelName], BeforeValidator(_freeze)]] = Field(
        default_factory=dict
    )
    """Levels of rules that differ from the rule's own, for draft, review, handover and release."""


def load(path: Path) -> Profile:
    """Read a profile file."""
    return Profile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
