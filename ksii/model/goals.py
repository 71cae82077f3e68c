"""goals.yaml: what the strategy wants, and how anyone will know that it got there."""

from typing import Literal

from ksii.model.base import (
    ActivityRef,
    AnyRef,
    Base,
    Day,
    Duration,
    Entity,
    EscalationRef,
    FactRef,
    GoalRef,
    KpiRef,
    LawRef,
    Number,
    PopulationRef,
    RoleRef,
    SourceRef,
    Text,
)

Unit = Literal["percent", "count", "people", "views", "startups", "hours", "points", "days", "villages", "tokens", "places", "events"]


class ParentLink(Base):
    """The goal of a document above that a goal answers to."""

    law: LawRef | None = None
    """Act that approved the document above."""
    goal: Text | None = None
    """Its goal, in short."""


class Goal(Entity):
    """A strategic goal."""

    title: Text | None = None
    """The goal in one sentence."""
    text: Text | None = None
    """Why it matters and what is in it."""
    parents: tuple[ParentLink, ...] = ()
    """Goals of documents above that it serves."""


class Principle(Entity):
    """A principle that binds everyone who communicates under the strategy."""

    title: Text | None = None
    """Its name."""
    text: Text | None = None
    """What it asks for."""
    measures: tuple[ActivityRef, ...] = ()
    """Activities that put it into practice."""
    basis: tuple[AnyRef, ...] = ()
    """Laws and sources on which it rests, as kind.id."""


class Task(Entity):
    """A task under a goal, with a result that somebody delivers."""

    title: Text | None = None
    """The task."""
    goal: GoalRef | None = None
    """The goal that it serves."""
    result: Text | None = None
    """What will exist when it is done."""
    due: Day | None = None
    """By when."""
    owner: RoleRef | None = None
    """Who delivers."""


class Population(Entity):
    """The people or things that a share is a share of."""

    title: Text | None = None
    """Who they are."""
    size: Number | None = None
    """How many, where it is an example or an estimate."""
    fact: FactRef | None = None
    """How many, where it is a published figure."""
    example: bool = False
    """The size is an example, not a published figure."""


class Baseline(Base):
    """Where a KPI starts: a measured value, or the activity that will measure it."""

    value: Number | None = None
    """The measured value, in the unit of the KPI."""
    date: Day | None = None
    """When it was measured."""
    source: SourceRef | None = None
    """Who measured it."""
    fact: FactRef | None = None
    """The published figure that it is."""
    comparable: bool = True
    """False where method or population differ from the target's."""
    note: Text | None = None
    """What to keep in mind when comparing."""
    measured_by: ActivityRef | None = None
    """The activity that will measure it, where it is not known yet."""
    due: Day | None = None
    """When it will be known."""


class Point(Base):
    """A value at a date."""

    value: Number | None = None
    """In the unit of the KPI."""
    date: Day | None = None
    """The day."""


class Target(Point):
    """The value to reach."""

    absolute: Number | None = None
    """The same as an absolute number of the population."""


class Threshold(Base):
    """When a KPI is off course, and what happens then."""

    value: Number | None = None
    """The value that must not be missed."""
    date: Day | None = None
    """When it is checked; at every measurement where empty."""
    escalation: EscalationRef | None = None
    """What happens when it is missed."""


class Kpi(Entity):
    """A key performance indicator."""

    title: Text | None = None
    """What is measured."""
    goal: GoalRef | None = None
    """The goal that it tells about."""
    level: Literal["output", "outtake", "outcome", "impact"] | None = None
    """Its place in the chain of effects (AMEC framework, GCS evaluation cycle)."""
    unit: Unit | None = None
    """Unit of all its values."""
    direction: Literal["up", "down", "hold"] | None = None
    """Which way is better."""
    definition: Text | None = None
    """Exactly what counts."""
    population: PopulationRef | None = None
    """Who or what a share is a share of."""
    facts: tuple[FactRef, ...] = ()
    """Published figures that measure the same thing; the target has to go beyond what they already show."""
    baseline: Baseline | None = None
    """Where it starts."""
    interim: tuple[Point, ...] = ()
    """Values on the way."""
    target: Target | None = None
    """Where it must get."""
    method: Text | None = None
    """How it is measured."""
    source: SourceRef | None = None
    """Where the data come from, where it is a published source."""
    data: Text | None = None
    """Where the data come from, in words."""
    frequency: Literal["monthly", "quarterly", "half-yearly", "yearly", "per-event"] | None = None
    """How often it is measured."""
    owner: RoleRef | None = None
    """Who answers for it."""
    threshold: Threshold | None = None
    """When it is off course."""
    judged_with: tuple[KpiRef, ...] = ()
    """Indicators of quality without which this one of reach says nothing."""
    contribution: Text | None = None
    """What communication can and cannot do for it."""


class Escalation(Entity):
    """What happens when an indicator misses its threshold."""

    title: Text | None = None
    """Its name."""
    steps: Text | None = None
    """What is done."""
    decider: RoleRef | None = None
    """Who decides."""
    limit: Duration | None = None
    """How soon."""


class Goals(Base):
    """Goals, principles, tasks and indicators."""

    goals: tuple[Goal, ...] = ()
    """The goals."""
    principles: tuple[Principle, ...] = ()
    """The principles."""
    tasks: tuple[Task, ...] = ()
    """The tasks."""
    populations: tuple[Population, ...] = ()
    """The populations that shares refer to."""
    kpis: tuple[Kpi, ...] = ()
    """The indicators."""
    escalations: tuple[Escalation, ...] = ()
    """What happens when indicators miss their thresholds."""
