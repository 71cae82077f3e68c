"""crisis.yaml: what may go wrong, who answers within which time, and how that is practised."""

from typing import Literal

from ksii.model.base import (
    ActivityRef,
    AnyRef,
    Base,
    ChannelRef,
    Day,
    Duration,
    Entity,
    KpiRef,
    LawRef,
    LevelRef,
    MessageRef,
    Number,
    RoleRef,
    ScenarioRef,
    SlaRef,
    Slug,
    Text,
)

Clock = Literal["calendar", "working"]


class Level(Entity):
    """A level of crisis."""

    title: Text | None = None
    """Its name."""
    rank: Number | None = None
    """1 is the mildest."""
    trigger: Text | None = None
    """What raises a situation to this level."""
    decider: RoleRef | None = None
    """Who declares it."""


class LegalLimit(Base):
    """A limit that the law sets."""

    law: LawRef | None = None
    """The act."""
    article: str | None = None
    """Its article."""
    limit: Duration | None = None
    """The time that it allows."""
    clock: Clock | None = None
    """Whether its hours count around the clock or in working time."""


class Sla(Entity):
    """A service level: within what time something is done."""

    title: Text | None = None
    """What is done, and towards whom."""
    kind: Slug | None = None
    """breach-notice, media-request and so on, where the profile knows a limit that the law sets for it."""
    event: Text | None = None
    """The event that starts the clock."""
    clock: Clock | None = None
    """Whether hours count around the clock or in working time."""
    limit: Duration | None = None
    """The time allowed."""
    level: LevelRef | None = None
    """The crisis level to which it belongs."""
    owner: RoleRef | None = None
    """Who keeps it."""
    legal_limit: LegalLimit | None = None
    """The limit that the law sets."""


class Scenario(Entity):
    """A crisis that is prepared for."""

    title: Text | None = None
    """Its name."""
    kind: Slug | None = None
    """leak, deepfake, algorithmic_bias and so on, as the profile asks for them, with hyphens."""
    cluster: Literal["victim", "accident", "preventable"] | None = None
    """Responsibility cluster (situational crisis communication theory)."""
    trigger: Text | None = None
    """How it is recognised."""
    level: LevelRef | None = None
    """The level at which it starts."""
    owner: RoleRef | None = None
    """Who leads."""
    slas: tuple[SlaRef, ...] = ()
    """Time limits that apply."""
    channels: tuple[ChannelRef, ...] = ()
    """Where the first statement appears."""
    messages: tuple[MessageRef, ...] = ()
    """Messages that are used."""
    response: Text | None = None
    """What is done."""
    response_type: Literal["deny", "diminish", "rebuild", "bolster"] | None = None
    """Kind of response (situational crisis communication theory)."""
    holding_statement: Text | None = None
    """What is said first, before all is known."""
    closing: Text | None = None
    """When it is over."""
    kpi: KpiRef | None = None
    """The indicator of recovery."""


class Drill(Entity):
    """A rehearsal of a scenario."""

    title: Text | None = None
    """What is practised."""
    date: Day | None = None
    """When."""
    scenario: ScenarioRef | None = None
    """Which scenario."""
    participants: tuple[RoleRef, ...] = ()
    """Who takes part."""
    report_due: Day | None = None
    """When its report is due."""
    activity: ActivityRef | None = None
    """The activity of the plan that it belongs to."""


class BiasAudit(Entity):
    """An audit of an AI system for algorithmic bias."""

    title: Text | None = None
    """What is audited."""
    date: Day | None = None
    """When its result is due."""
    owner: RoleRef | None = None
    """Who orders it."""
    scope: Text | None = None
    """What it looks at."""
    output: Text | None = None
    """What it leads to."""
    activity: ActivityRef | None = None
    """The activity of the plan that it belongs to."""


class Risk(Entity):
    """A risk to the strategy itself."""

    title: Text | None = None
    """What may happen."""
    probability: Number | None = None
    """1 (rare) to 5 (almost certain)."""
    impact: Number | None = None
    """1 (negligible) to 5 (severe)."""
    response: Text | None = None
    """What is done about it."""
    owner: RoleRef | None = None
    """Who watches it."""
    scenario: ScenarioRef | None = None
    """The crisis that it can become."""
    links: tuple[AnyRef, ...] = ()
    """What answers it, as kind.id."""


class Crisis(Base):
    """Levels, time limits, scenarios, drills, bias audits and risks."""

    roster: ActivityRef | None = None
    """The activity of the plan that draws up the duty roster, with deputies and days off."""
    levels: tuple[Level, ...] = ()
    """The levels of crisis."""
    slas: tuple[Sla, ...] = ()
    """The time limits."""
    scenarios: tuple[Scenario, ...] = ()
    """The crises that are prepared for."""
    drills: tuple[Drill, ...] = ()
    """The rehearsals."""
    bias_audits: tuple[BiasAudit, ...] = ()
    """The audits for algorithmic bias."""
    risks: tuple[Risk, ...] = ()
    """The risks to the strategy itself."""
