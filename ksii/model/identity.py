"""strategy.yaml: what the document is, whose it is, and how it is signed off."""

from typing import Annotated, Literal

from pydantic import Field

from ksii.model.base import (
    ActivityRef,
    AppendixRef,
    Base,
    BodyRef,
    Day,
    Entity,
    Language,
    LawRef,
    Number,
    RegionRef,
    RoleRef,
    SectionRef,
    Slug,
    StepRef,
    Text,
)


class Edition(Base):
    """One dated state of the document."""

    code: str | None = None
    """Short code of the edition, by custom its date as DDMMYY."""
    date: Day | None = None
    """The day as of which everything in this edition holds."""
    previous: str | None = None
    """Code of the edition that this one replaces."""


class Period(Base):
    """The time that the strategy covers."""

    start: Day | None = None
    """First day."""
    end: Day | None = None
    """Last day."""
    extension: Day | None = None
    """Last day if the strategy is extended."""


class Languages(Base):
    """Which languages exist and what each text is worth."""

    authentic: tuple[Language, ...] = ()
    """Languages whose texts are equally authentic; the order is no rank."""
    translations: tuple[Language, ...] = ()
    """Languages into which the document is translated for reference."""
    clause: Text | None = None
    """What holds when the authentic texts differ."""


class Money(Base):
    """The one currency and unit in which every amount of the strategy is written."""

    currency: str = ""
    """ISO 4217 code."""
    unit: Literal["one", "thousand", "million", "billion"] = "million"
    """What one unit of an amount is."""


class Parent(Entity):
    """A document above this one to which its goals answer."""

    law: LawRef | None = None
    """The act that approved it."""
    title: Text | None = None
    """Its title where no act of the register carries it."""
    relation: Text | None = None
    """How this strategy serves it."""


class Step(Entity):
    """One step of the approval route."""

    title: Text | None = None
    """What is done in this step."""
    body: BodyRef | None = None
    """Who does it."""
    role: RoleRef | None = None
    """In which role."""
    languages: tuple[Language, ...] = ()
    """Which language texts it covers; all where empty."""
    consent: bool = False
    """The body is not subordinate to the approver and takes part by agreement."""
    follow_up: bool = False
    """The step comes after approval, such as publication: nobody decides in it."""
    after: tuple[StepRef, ...] | None = None
    """Steps that must have agreed before, an empty list for none; all earlier ones about the same text where it is left out."""
    quorum: Annotated[int, Field(ge=1)] = 1
    """How many of the step's signers have to agree."""
    parts: tuple[str, ...] = ()
    """Files of the strategy that the step is about, such as budget.yaml; the whole strategy where empty."""
    evidence: Literal["named", "paper", "signed", "imported"] | None = None
    """Least evidence of a decision: a line in registers.yaml, a scan with a witness, a signature; that of the profile where empty."""
    signs: bool = False
    """Whoever decides signs the PDF itself as well, in a field of its approval sheet."""


class Accessibility(Base):
    """What the strategy asks for so that people with disabilities get the same information."""

    text: Text | None = None
    """The requirements: subtitles, sign language, plain language, documents that a screen reader can read."""
    basis: tuple[LawRef, ...] = ()
    """Acts and standards that ask for it."""
    owner: RoleRef | None = None
    """Who sees to it."""
    checks: tuple[ActivityRef, ...] = ()
    """Activities that check it."""


class Discussion(Base):
    """The public discussion of the draft."""

    start: Day | None = None
    """First day."""
    end: Day | None = None
    """Last day."""
    url: str | None = None
    """Where the draft was open for comments."""
    summary: Text | None = None
    """What came of it."""


class Identity(Entity):
    """The strategy's passport data."""

    title: Text | None = None
    """Full title."""
    short: Text | None = None
    """Short title for running heads."""
    document_type: Text | None = None
    """What kind of document this is, as its title page says."""
    profile: Slug = "generic"
    """Rules and defaults for this kind of document."""
    status: Literal["draft", "agreed", "approved"] = "draft"
    """Everything that is not approved is marked as a draft."""
    note: Text | None = None
    """Notice for the title page, for example that the text is a reconstruction."""
    edition: Edition = Edition()
    """The edition being written."""
    period: Period = Period()
    """Its first and last day."""
    languages: Languages = Languages()
    """Its languages."""
    money: Money = Money()
    """Its money."""
    owner: BodyRef | None = None
    """The body that answers for the document."""
    developers: tuple[BodyRef, ...] = ()
    """Bodies that wrote it."""
    place: Text | None = None
    """Place of issue for the title page."""
    basis: tuple[LawRef, ...] = ()
    """Acts on which it rests."""
    approved_by: LawRef | None = None
    """The act that approves it, of the register of acts; printed above every appendix."""
    accessibility: Accessibility | None = None
    """What is asked for so that people with disabilities are reached."""
    discussion: Discussion | None = None
    """The public discussion of the draft."""
    parents: tuple[Parent, ...] = ()
    """Documents above it."""
    regions: tuple[RegionRef, ...] = ()
    """Regions in scope."""
    working_hours: tuple[Number, ...] = ()
    """First and last hour of the working day, for time limits in working hours."""
    sections: tuple[SectionRef, ...] = ()
    """Sections in the order in which they are printed."""
    appendices: tuple[AppendixRef, ...] = ()
    """Appendices in the order in which they are printed."""
    route: tuple[Step, ...] = ()
    """The approval route."""


def borne_out(status: str, *, agreed: bool) -> str:
    """Return the status that the decisions bear out: what is written in strategy.yaml can only be less."""
    if agreed:
        return "approved"
    return "draft" if status == "approved" else status
