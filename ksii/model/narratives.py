"""narratives.yaml: what is said, what proves it, and which living cases show it."""

from typing import Literal

from ksii.model.base import (
    AudienceRef,
    Base,
    CaseRef,
    Day,
    Duration,
    Entity,
    FactRef,
    GoalRef,
    Language,
    LawRef,
    MessageRef,
    NarrativeRef,
    Number,
    SourceRef,
    Text,
)


class Narrative(Entity):
    """A story line that all messages under it share."""

    title: Text | None = None
    """Its name."""
    text: Text | None = None
    """The story in two or three sentences."""
    kind: Literal["core", "anti_crisis"] | None = None
    """Everyday narrative, or one for a crisis."""
    goal: GoalRef | None = None
    """The goal that it serves."""
    audiences: tuple[AudienceRef, ...] = ()
    """To whom it is told; to all where empty."""


class Proof(Base):
    """One thing that a message rests on."""

    fact: FactRef | None = None
    """A fact."""
    law: LawRef | None = None
    """An act."""
    article: str | None = None
    """Article of the law."""
    case: CaseRef | None = None
    """A living case."""
    source: SourceRef | None = None
    """A published source."""


class Pretest(Base):
    """A test of a message before it is used."""

    date: Day | None = None
    """When it was tested."""
    sample: Number | None = None
    """How many people."""
    languages: tuple[Language, ...] = ()
    """In which languages."""
    result: Text | None = None
    """What came of it."""


class Message(Entity):
    """A sentence that is meant to be said."""

    text: Text | None = None
    """The sentence."""
    narrative: NarrativeRef | None = None
    """The narrative to which it belongs."""
    audiences: tuple[AudienceRef, ...] = ()
    """To whom it is said."""
    proofs: tuple[Proof, ...] = ()
    """What it rests on."""
    conflicts_with: tuple[MessageRef, ...] = ()
    """Messages that must not reach the same audience."""
    pretest: Pretest | None = None
    """How it was tested."""


class Case(Entity):
    """A living case: an example that is refreshed on a schedule."""

    title: Text | None = None
    """What it is about."""
    text: Text | None = None
    """What happened."""
    narrative: NarrativeRef | None = None
    """The narrative that it shows."""
    date: Day | None = None
    """When it was last brought up to date."""
    place: Text | None = None
    """Where."""
    facts: tuple[FactRef, ...] = ()
    """Its figures."""
    source: SourceRef | None = None
    """Where it is told."""
    refresh_every: Duration | None = None
    """How often it is brought up to date."""


class Narratives(Base):
    """Narratives, messages and cases."""

    narratives: tuple[Narrative, ...] = ()
    """The narratives."""
    messages: tuple[Message, ...] = ()
    """The messages."""
    cases: tuple[Case, ...] = ()
    """The living cases."""
