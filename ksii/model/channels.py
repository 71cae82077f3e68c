"""channels.yaml: by which ways the messages travel, and with which tools the mood is watched."""

from typing import Literal

from ksii.model.base import AudienceRef, Base, ChannelRef, Day, Duration, Entity, FactRef, Language, LawRef, Number, RoleRef, Text


class Channel(Entity):
    """A way to reach people."""

    title: Text | None = None
    """Its name."""
    mode: Literal["online", "broadcast", "print", "offline"] | None = None
    """How it reaches them."""
    owner: RoleRef | None = None
    """Who runs it."""
    languages: tuple[Language, ...] = ()
    """In which languages it speaks."""
    audiences: tuple[AudienceRef, ...] = ()
    """Whom it reaches."""
    formats: Text | None = None
    """What is published there."""
    reach: Text | None = None
    """How many it reaches, in words."""
    fact: FactRef | None = None
    """How many it reaches, where published."""
    metric: Text | None = None
    """How its work is measured."""
    two_way: bool = False
    """People can answer."""
    accessibility: Text | None = None
    """What makes it usable for people with disabilities."""
    planned: bool = False
    """It does not exist yet: the strategy opens it, on the day of `launch`."""
    launch: Day | None = None
    """When it opens, if it is new."""
    foreign: bool = False
    """It runs on a foreign platform."""
    fallback: ChannelRef | None = None
    """What is used when it fails."""
    state_language_share: Number | None = None
    """Share of content in the state language, in percent."""


class LegalBasis(Base):
    """The provision that allows something."""

    law: LawRef | None = None
    """The act."""
    article: str | None = None
    """Its article."""
    note: Text | None = None
    """What else is to be said of it."""


class Tool(Entity):
    """A tool that collects or reads what people say."""

    title: Text | None = None
    """Its name or kind."""
    purpose: Text | None = None
    """What for."""
    owner: RoleRef | None = None
    """Who answers for it."""
    data: Text | None = None
    """Categories of data that it processes."""
    legal_basis: LegalBasis | None = None
    """What allows that."""
    retention: Duration | None = None
    """How long the data are kept."""
    access: Text | None = None
    """Who sees them."""
    hosting: Text | None = None
    """Where they are kept."""


class Channels(Base):
    """Channels and monitoring tools."""

    channels: tuple[Channel, ...] = ()
    """The channels."""
    tools: tuple[Tool, ...] = ()
    """The monitoring tools."""
