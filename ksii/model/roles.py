"""roles.yaml: bodies, roles, who speaks, and who decides when two roles meet."""

from typing import Literal

from ksii.model.base import (
    ActivityRef,
    Base,
    BodyRef,
    Day,
    Duration,
    Entity,
    FunctionRef,
    Language,
    LawRef,
    RegionRef,
    RoleRef,
    SpokespersonRef,
    Text,
)


class FormerName(Base):
    """A name that a body bore for a time."""

    name: Text | None = None
    """The name."""
    valid_from: Day | None = None
    """First day of the name."""
    valid_to: Day | None = None
    """Last day of the name."""


class Body(Entity):
    """An institution, with the time for which it exists under this name."""

    name: Text | None = None
    """Official name."""
    short: Text | None = None
    """Short name for tables."""
    former_names: tuple[FormerName, ...] = ()
    """Names that it bore before."""
    founding_act: LawRef | None = None
    """The act that founded it."""
    founding_note: Text | None = None
    """What is known of its founding where no act of the register carries it."""
    valid_from: Day | None = None
    """When it began under this name."""
    valid_to: Day | None = None
    """When it ended."""
    predecessor: BodyRef | None = None
    """The body before it."""
    level: Literal["national", "regional", "local", "international", "other"] | None = None
    """At which level it works."""
    region: RegionRef | None = None
    """Its region, for a local body."""
    consent: bool = False
    """It is not subordinate to the approver and takes part by agreement."""
    planned: bool = False
    """It does not exist yet: the strategy asks for it."""
    distinct_from: tuple[BodyRef, ...] = ()
    """Bodies with a similar name that must not be taken for it."""
    distinction: Text | None = None
    """How it differs from them."""


class Function(Entity):
    """Something that a role does."""

    title: Text | None = None
    """What is done."""


class Role(Entity):
    """A part in carrying out the strategy; a post or a unit, never a person."""

    title: Text | None = None
    """Its name."""
    short: Text | None = None
    """Short name for the RACI table."""
    body: BodyRef | None = None
    """The institution to which it belongs."""
    functions: tuple[FunctionRef, ...] = ()
    """What it does."""
    deputy: RoleRef | None = None
    """Who stands in."""


class Arbitration(Entity):
    """Who decides when two roles hold the same function and disagree."""

    title: Text | None = None
    """Its name."""
    functions: tuple[FunctionRef, ...] = ()
    """The functions in question."""
    roles: tuple[RoleRef, ...] = ()
    """The roles in question."""
    decider: RoleRef | None = None
    """Who decides."""
    limit: Duration | None = None
    """How soon."""
    record: Text | None = None
    """How the decision is recorded."""
    appeal: Text | None = None
    """What can be done against it."""


class Spokesperson(Entity):
    """A post that speaks in public."""

    post: Text | None = None
    """The post."""
    body: BodyRef | None = None
    """Its institution."""
    deputy: SpokespersonRef | None = None
    """Who stands in."""
    topics: Text | None = None
    """On what it speaks."""
    languages: tuple[Language, ...] = ()
    """In which languages."""
    trained_on: Day | None = None
    """When it is trained."""
    training: ActivityRef | None = None
    """The activity that trains it."""
    first_appearance: Day | None = None
    """When it first speaks under the strategy."""


class Roles(Base):
    """Bodies, functions, roles, arbitration and spokespersons."""

    bodies: tuple[Body, ...] = ()
    """The institutions."""
    functions: tuple[Function, ...] = ()
    """What roles do."""
    roles: tuple[Role, ...] = ()
    """The roles."""
    arbitrations: tuple[Arbitration, ...] = ()
    """Who decides between roles."""
    spokespersons: tuple[Spokesperson, ...] = ()
    """Who speaks in public."""
