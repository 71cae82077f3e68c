"""waivers.yaml: findings that are accepted for a time, by whom and why."""

from typing import Literal

from ksii.model.base import AnyRef, Base, Day, Entity, RoleRef


class Waiver(Entity):
    """One finding that is accepted until a day. Without `entity` and `file` it covers what concerns the strategy as a whole."""

    rule: str | None = None
    """Code or name of exactly one rule, such as GOL020 or kpi-without-baseline."""
    entity: AnyRef | None = None
    """The entity whose gap is accepted, written as kind.id; what stands inside it is covered too."""
    file: str | None = None
    """The files in which the gap is accepted: a name such as plan.yaml, or a pattern such as regions/*.yaml."""
    value: str | None = None
    """One value of the finding, where a rule finds several gaps in one place: the year, the missing appendix."""
    reason: str | None = None
    """Why, in a sentence that a reviewer can check; any language."""
    approved_by: RoleRef | None = None
    """Who accepts the gap: not the one who answers for the entity."""
    created: Day | None = None
    """When it was accepted."""
    expires: Day | None = None
    """Last day on which it is accepted."""
    profiles: tuple[Literal["draft", "review", "handover", "release"], ...] = ()
    """For which readiness it holds; empty for all."""


class Waivers(Base):
    """What lint finds and what is accepted all the same, for a time."""

    waivers: tuple[Waiver, ...] = ()
    """The waivers."""
