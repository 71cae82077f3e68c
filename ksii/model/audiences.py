"""audiences.yaml: to whom the strategy speaks, what they fear, and which myths they meet."""

from typing import Literal

from ksii.model.base import (
    AnyRef,
    AudienceRef,
    Base,
    ChannelRef,
    Entity,
    FactRef,
    KpiRef,
    Language,
    MessageRef,
    NarrativeRef,
    Number,
    RegionRef,
    Slug,
    SourceRef,
    SpokespersonRef,
    Text,
)

Strength = Literal["high", "medium", "low"]


class Audience(Entity):
    """A group of people with something in common that matters for communication."""

    title: Text | None = None
    """Who they are."""
    tags: tuple[Slug, ...] = ()
    """Groups that a profile asks for: rural, 55plus, disability, youth, pupils, officials, business, media, diaspora, international."""
    size: Number | None = None
    """How many people, where estimated."""
    fact: FactRef | None = None
    """How many people, where published."""
    share: Number | None = None
    """Share of the population, in percent."""
    overlaps: bool = True
    """Whether its members also belong to other audiences."""
    demographic: Text | None = None
    """Age, sex, education, occupation."""
    geographic: Text | None = None
    """Where they live."""
    psychographic: Text | None = None
    """What they value, trust and worry about."""
    languages: tuple[Language, ...] = ()
    """Languages in which they read and listen."""
    connectivity: Strength | None = None
    """How well they are connected to the internet."""
    know: Text | None = None
    """What they should know."""
    feel: Text | None = None
    """What they should feel."""
    do: Text | None = None
    """What they should do."""
    evidence: tuple[AnyRef, ...] = ()
    """Facts and sources behind this portrait, as kind.id."""
    regions: tuple[RegionRef, ...] = ()
    """Regions where they live; all where empty."""


class NotApplicable(Base):
    """An audience that a fear does not concern, and why."""

    audience: AudienceRef | None = None
    """The audience."""
    reason: Text | None = None
    """Why the fear does not concern it."""


class Fear(Entity):
    """A fear and its answer."""

    title: Text | None = None
    """The fear, in the words of those who have it."""
    severity: Strength | None = None
    """How much it weighs."""
    audiences: tuple[AudienceRef, ...] = ()
    """Who has it."""
    evidence: tuple[AnyRef, ...] = ()
    """How that is known, as kind.id."""
    messages: tuple[MessageRef, ...] = ()
    """What is answered."""
    spokespersons: tuple[SpokespersonRef, ...] = ()
    """Who answers."""
    channels: tuple[ChannelRef, ...] = ()
    """Where it is answered."""
    kpis: tuple[KpiRef, ...] = ()
    """How it will show that the answer works."""
    not_applicable: tuple[NotApplicable, ...] = ()
    """Audiences that the fear does not concern."""


class Debunk(Base):
    """A correction in the order that works: the fact, a warning, the trick, the fact again."""

    fact: Text | None = None
    """What is true."""
    trick: Text | None = None
    """How the myth misleads."""
    closing: Text | None = None
    """The fact once more."""


class Myth(Entity):
    """A claim that goes around and is wrong."""

    claim: Text | None = None
    """The claim, in one short sentence."""
    severity: Strength | None = None
    """How much harm it does."""
    technique: Literal["missing-context", "false-cause", "fake-expert", "fabrication", "cherry-picking", "scapegoating"] | None = None
    """The technique that it uses."""
    audiences: tuple[AudienceRef, ...] = ()
    """Who meets it."""
    narrative: NarrativeRef | None = None
    """The narrative that answers it."""
    prebunk: Text | None = None
    """What is said before people meet it."""
    debunk: Debunk | None = None
    """What is said once they have met it."""
    sources: tuple[SourceRef, ...] = ()
    """Where the truth can be read."""


class Audiences(Base):
    """Audiences, fears and myths."""

    audiences: tuple[Audience, ...] = ()
    """The audiences."""
    fears: tuple[Fear, ...] = ()
    """The fears and their answers."""
    myths: tuple[Myth, ...] = ()
    """The myths."""
