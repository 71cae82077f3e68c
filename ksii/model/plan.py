"""plan.yaml: stages, activities, milestones, and the outside events that they answer to."""

from typing import Literal

from ksii.model.base import (
    ActivityRef,
    AudienceRef,
    Base,
    ChannelRef,
    Day,
    DemandRef,
    Entity,
    EventRef,
    KpiRef,
    LawRef,
    LineRef,
    RegionRef,
    RoleRef,
    StageRef,
    Text,
    Week,
)


class Stage(Entity):
    """A stage of the strategy."""

    title: Text | None = None
    """Its name."""
    text: Text | None = None
    """What it is for."""
    start: Day | None = None
    """First day."""
    end: Day | None = None
    """Last day."""
    entry: Text | None = None
    """What must be true before it starts."""
    exit: Text | None = None
    """What must be true before the next one starts."""
    overlap: bool = False
    """It may overlap the stage before it."""


class Event(Entity):
    """Something outside the strategy that happens on a date and needs communication."""

    title: Text | None = None
    """What happens."""
    date: Day | None = None
    """When."""
    kind: Literal["law", "holiday", "election", "forum", "government", "other"] | None = None
    """What kind of event."""
    law: LawRef | None = None
    """The law that takes force."""
    note: Text | None = None
    """What to keep in mind."""


class Activity(Entity):
    """One line of the action plan."""

    title: Text | None = None
    """What is done."""
    completion: Text | None = None
    """Completion form: the document or fact that shows it is done."""
    stage: StageRef | None = None
    """The stage to which it belongs."""
    start: Day | None = None
    """First day."""
    due: Day | None = None
    """Last day."""
    moved_to: Day | None = None
    """New last day, where it was put off after the plan had been agreed."""
    done: Day | None = None
    """The day on which its completion form was there."""
    dropped: Text | None = None
    """Why it was given up, where it was."""
    week: Week | None = None
    """The week, for activities planned by the week."""
    recurrence: Literal["weekly", "monthly", "quarterly", "half-yearly", "yearly"] | None = None
    """How often it is repeated between start and due."""
    depends_on: tuple[ActivityRef, ...] = ()
    """Activities that must be finished before."""
    accountable: RoleRef | None = None
    """The one role that answers for it."""
    responsible: tuple[RoleRef, ...] = ()
    """Roles that do it."""
    consulted: tuple[RoleRef, ...] = ()
    """Roles that are asked."""
    informed: tuple[RoleRef, ...] = ()
    """Roles that are told."""
    audiences: tuple[AudienceRef, ...] = ()
    """Whom it serves."""
    channels: tuple[ChannelRef, ...] = ()
    """Which channels it uses."""
    kpis: tuple[KpiRef, ...] = ()
    """Which indicators it moves."""
    laws: tuple[LawRef, ...] = ()
    """Laws that it explains or carries out."""
    events: tuple[EventRef, ...] = ()
    """Outside events that it accompanies."""
    demands: tuple[DemandRef, ...] = ()
    """Demands of experts that it answers."""
    regions: tuple[RegionRef, ...] = ()
    """Regions where it takes place."""
    lines: tuple[LineRef, ...] = ()
    """Budget lines that pay for it."""
    cost_none: Text | None = None
    """Why it costs nothing extra."""
    procurement: Literal["state-order", "tender", "quotation", "single-source", "in-house", "none"] | None = None
    """How it is bought."""


class Milestone(Entity):
    """A dated sign that the plan is on course."""

    title: Text | None = None
    """What is true on that day."""
    date: Day | None = None
    """The day."""
    moved_to: Day | None = None
    """New day, where it was put off after the plan had been agreed."""
    done: Day | None = None
    """The day on which it was reached."""
    stage: StageRef | None = None
    """Its stage."""
    activity: ActivityRef | None = None
    """The activity that it closes."""
    evidence: Text | None = None
    """How it is shown."""


class Plan(Base):
    """Stages, outside events, activities and milestones."""

    stages: tuple[Stage, ...] = ()
    """The stages."""
    events: tuple[Event, ...] = ()
    """The outside events."""
    activities: tuple[Activity, ...] = ()
    """The activities."""
    milestones: tuple[Milestone, ...] = ()
    """The milestones."""
