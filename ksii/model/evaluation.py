"""evaluation.yaml: when the strategy is reviewed, audited and revised, and how people's data are protected."""

from typing import Literal

from ksii.model.base import (
    ActivityRef,
    AnyRef,
    Base,
    BodyRef,
    Day,
    Duration,
    Entity,
    KpiRef,
    Language,
    LawRef,
    Number,
    PopulationRef,
    RoleRef,
    Text,
)


class Review(Entity):
    """A dated look at all indicators."""

    title: Text | None = None
    """Its name."""
    kind: Literal["quarterly", "half-yearly", "annual", "final"] | None = None
    """How deep it goes."""
    date: Day | None = None
    """When it is held."""
    owner: RoleRef | None = None
    """Who holds it."""
    output: Text | None = None
    """What it leaves behind."""
    kpis: tuple[KpiRef, ...] = ()
    """Indicators that it looks at; all where empty."""


class Audit(Entity):
    """An audit by somebody who did not carry out the strategy."""

    title: Text | None = None
    """Its name."""
    date: Day | None = None
    """When it is finished."""
    body: BodyRef | None = None
    """Who audits, where it is a known body."""
    auditor: Text | None = None
    """Who audits, in words."""
    independent: bool = False
    """The auditor took no part in carrying out the strategy."""
    scope: Text | None = None
    """What is audited."""
    publication: Text | None = None
    """Where the result is published."""
    published_by: Day | None = None
    """By when."""


class Trigger(Entity):
    """An event that makes the strategy be revised before its time."""

    condition: Text | None = None
    """What happens."""
    action: Text | None = None
    """What is done then."""
    limit: Duration | None = None
    """How soon."""
    decider: RoleRef | None = None
    """Who decides."""


class Survey(Entity):
    """A measurement among people."""

    title: Text | None = None
    """Its name."""
    date: Day | None = None
    """When its result is due."""
    population: PopulationRef | None = None
    """Who is asked."""
    sample: Number | None = None
    """How many are asked."""
    method: Text | None = None
    """How they are asked."""
    languages: tuple[Language, ...] = ()
    """In which languages."""
    cuts: Text | None = None
    """By which groups the result is broken down."""
    kpis: tuple[KpiRef, ...] = ()
    """Indicators that it feeds."""
    activity: ActivityRef | None = None
    """The activity of the plan that it belongs to."""


class PrivacyRule(Entity):
    """A rule that protects the people who are asked or watched."""

    title: Text | None = None
    """Its name."""
    text: Text | None = None
    """What it asks for."""
    law: LawRef | None = None
    """The law that it follows."""
    article: str | None = None
    """The article."""
    applies_to: tuple[AnyRef, ...] = ()
    """Tools and surveys, as kind.id; all where empty."""


class Evaluation(Base):
    """Reviews, audits, triggers, surveys and privacy rules."""

    reviews: tuple[Review, ...] = ()
    """The reviews."""
    audits: tuple[Audit, ...] = ()
    """The audits."""
    triggers: tuple[Trigger, ...] = ()
    """What makes the strategy be revised before its time."""
    surveys: tuple[Survey, ...] = ()
    """The surveys."""
    privacy: tuple[PrivacyRule, ...] = ()
    """The rules that protect people's data."""
    owner: RoleRef | None = None
    """Who answers for evaluation."""
    cadence: Text | None = None
    """How often and in which form it reports."""
    publication: Text | None = None
    """Where results are published."""
