"""registers.yaml: what others asked for and what became of it, and where AI was used."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from ksii.model.base import AnyRef, Base, Day, Entity, Language, PointsTo, RoleRef, Slug, SourceRef, StepRef, Text

RemarkRef = Annotated[Slug, PointsTo("remark")]
Country = Annotated[str, Field(pattern="^[A-Z]{2}$", description="Two capital letters, ISO 3166.")]
Digest = Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$", description="sha256: and 64 hexadecimal digits.")]
SYNTHETIC = ("image", "audio", "video")
"""Results of AI that people may take for a recording of something real."""


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
    blocking: bool = False
    """While it is open, an agreement with it does not count."""


class AiUse(Entity):
    """One use of an AI tool in work on the document or under the strategy."""

    item: Text | None = None
    """What it was used for."""
    tool: Text | None = None
    """Which tool."""
    hosting: Literal["domestic", "foreign", "own"] | None = None
    """Where the tool runs."""
    country: Country | None = None
    """Country of the tool's provider; decides whether the tool is foreign where the profile names the home countries."""
    published_input: bool = False
    """Only published material was put in."""
    results: tuple[Literal["text", "image", "audio", "video"], ...] = ()
    """What the tool made, where that goes into an edition or reaches the public."""
    marks: tuple[Literal["visible", "machine"], ...] = ()
    """How the results are marked: a warning that people see or hear, a mark that machines read."""
    reviewer: RoleRef | None = None
    """Who checked the result."""
    date: Day | None = None
    """When."""
    incident: Text | None = None
    """Where the use broke the rules: what was decided and done about it."""


class SeenPart(Base):
    """One file of the strategy as it was when somebody decided."""

    part: str
    """The file, such as goals.yaml or sections/01-introduction.yaml."""
    digests: Mapping[Language, Digest] = {}
    """Language → digest of what the file says."""


class Approval(Entity):
    """A decision on a step of the approval route, bound to the content that was seen."""

    step: StepRef | None = None
    """The step of the route."""
    languages: tuple[Language, ...] = ()
    """Which language texts were seen; those of the step where empty."""
    post: Text | None = None
    """The post that decided."""
    acting: bool = False
    """Whoever decided was acting in that post for the time being."""
    decision: Literal["agreed", "agreed_with_remarks", "rejected", "withdrawn"] | None = None
    """What was decided."""
    at: Day | None = None
    """When."""
    digests: Mapping[Language, Digest] = {}
    """Language → digest of the content that was seen, as `ksii digest` printed it."""
    parts: tuple[SeenPart, ...] = ()
    """Digests of the single files, so that it can be said later which of them have changed: `ksii digest --explain`."""
    statement: Digest | None = None
    """SHA-256 of the statement in approvals/ that was decided on; `ksii approve` enters it."""
    evidence: Literal["named", "paper", "signed", "imported"] | None = None
    """What proves the decision: this line, a scan on paper, a signature made with ksii, one made elsewhere."""
    remarks: tuple[RemarkRef, ...] = ()
    """Remarks with which the step agreed or for which it refused."""


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
