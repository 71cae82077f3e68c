"""registers.yaml: what others asked for and what became of it, and where AI was used."""

from typing import Literal

from ksii.model.base import AnyRef, Base, Day, Entity, RoleRef, SourceRef, Text


class Demand(Entity):
    """Something that experts or citizens demand."""

    title: Text | None = None
    """The demand, in short."""
    text: Text | None = None
    """The demand in its author's sense."""
    source: SourceRef | None = None
    """Where it was made."""
    response: Literal["accepted", "partly", "no"] | None = None
    """Whether it is met."""
    answer: Text | None = None
    """How, or why not."""
    links: tuple[AnyRef, ...] = ()
    """What meets it, as kind.id."""


class Remark(Entity):
    """A remark on the document and what became of it."""

    text: Text | None = None
    """The remark."""
    author: Text | None = None
    """Who made it: a body or a post."""
    subject: Text | None = None
    """Section or subject to which it refers."""
    date: Day | None = None
    """When."""
    decision: Literal["accepted", "partly", "rejected", "open"] | None = None
    """What was decided."""
    reason: Text | None = None
    """Why, or what was done."""
    links: tuple[AnyRef, ...] = ()
    """Where that can be seen, as kind.id."""
    closed: Day | None = None
    """When it was closed."""


class AiUse(Entity):
    """One use of an AI tool in work on the document or under the strategy."""

    item: Text | None = None
    """What it was used for."""
    tool: Text | None = None
    """Which tool."""
    hosting: Literal["domestic", "foreign", "own"] | None = None
    """Where the tool runs."""
    published_input: bool = False
    """Only published material was put in."""
    reviewer: RoleRef | None = None
    """Who checked the result."""
    date: Day | None = None
    """When."""


class Approval(Entity):
    """A decision on a step of the approval route, bound to the content that was seen."""

    step: str | None = None
    """The step of the route."""
    post: Text | None = None
    """The post that decided."""
    decision: Literal["agreed", "agreed_with_remarks", "rejected"] | None = None
    """What was decided."""
    at: Day | None = None
    """When."""
    digest: str | None = None
    """Hash of the content that was seen."""


class Registers(Base):
    """Demands, remarks, uses of AI and approvals."""

    demands: tuple[Demand, ...] = ()
    """Demands of experts and citizens."""
    remarks: tuple[Remark, ...] = ()
    """Remarks on the document."""
    ai_uses: tuple[AiUse, ...] = ()
    """Uses of AI tools."""
    approvals: tuple[Approval, ...] = ()
    """Decisions on the approval route."""
